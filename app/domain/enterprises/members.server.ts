import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { type Audience, shown } from "../personal-data/visibility.ts";
import type { MemberRole, MemberRow } from "./enterprise-record.ts";

/**
 * Who belongs to an enterprise today, leaders first, with as much of each as the circle sees; and whether a leader or
 * contact has agreed that the enterprise's phone and email be public. The caller has found the enterprise.
 */
export async function membersOf(unitId: number, audience: Audience) {
  const consented = (field: string) =>
    sql<boolean>`exists (select from publish_consents c where c.person_id = p.id and c.field = ${field} and c.withdrawn_at is null)`;
  const rows = await db()
    .selectFrom("enterpriseMembers as m")
    .innerJoin("people as p", "p.id", "m.personId")
    .where("m.unitId", "=", unitId)
    .where(sql<boolean>`m.term @> ${bangkokDate(now())}::date`)
    .orderBy(sql`array_position(array['leader', 'contact', 'member'], m.role)`)
    .orderBy("m.id")
    .select([
      "m.id",
      "m.personId",
      sql<MemberRole>`m.role`.as("role"),
      "p.nameTh",
      "p.nameEn",
      "p.phone",
      "p.email",
      "p.idNumberMasked",
      sql<string>`lower(m.term)`.as("from"),
      sql<string | null>`upper(m.term) - 1`.as("to"),
      consented("name").as("agreedName"),
      consented("phone").as("agreedPhone"),
      consented("email").as("agreedEmail"),
    ])
    .execute();
  const speaks = rows.filter(({ role }) => role !== "member");
  const agreed = {
    phone: speaks.some((row) => row.agreedPhone),
    email: speaks.some((row) => row.agreedEmail),
  };
  const members: MemberRow[] = rows.map((row) => ({
    id: row.id,
    personId: shown(audience, "idNumberMasked", row.personId),
    role: row.role,
    name: shown(audience, "memberName", row.nameTh, row.agreedName),
    nameEn: shown(audience, "memberName", row.nameEn, row.agreedName),
    phone: shown(audience, "memberPhone", row.phone, row.agreedPhone),
    email: shown(audience, "memberEmail", row.email, row.agreedEmail),
    idNumberMasked: shown(audience, "idNumberMasked", row.idNumberMasked),
    from: shown(audience, "memberTerm", row.from),
    to: shown(audience, "memberTerm", row.to),
  }));
  return { members, agreed };
}
