import { createHash } from "node:crypto";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { ASSISTANT_ROLES, type AssistantRole, type AssistedEnterprise } from "./assistants.ts";

/** The enterprises that the viewer is a member of, each with its assistants and the invitations that can still be used. */
export async function assistedEnterprises(viewer: Viewer): Promise<AssistedEnterprise[]> {
  const { units } = scopeOf(viewer, "assistants.invite");
  if (!units.length) return [];
  const { rows } = await sql<AssistedEnterprise>`
    select u.code, u.name_th, u.name_en,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'nameTh', p.name_th, 'nameEn', p.name_en,
          'until', r.valid_to) order by r.id)
        from role_assignments r join users p on p.id = r.user_id
        where r.reporting_unit_id = u.id and r.role = any(${ASSISTANT_ROLES}::text[])
          and (now() at time zone 'Asia/Bangkok')::date between r.valid_from and r.valid_to), '[]') as assistants,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'role', i.role, 'until', i.helps_until, 'expiresAt', i.expires_at)
          order by i.id)
        from assistant_invitations i where i.reporting_unit_id = u.id and i.accepted_at is null and i.withdrawn_at is null
          and i.expires_at > now()), '[]') as invitations
    from reporting_units u where u.id = any(${units}::int[]) order by u.id`.execute(db());
  return rows.map((row) => ({
    ...row,
    invitations: row.invitations.map((each) => ({ ...each, expiresAt: new Date(each.expiresAt) })),
  }));
}

/** What an invitation offers, to whoever has its link; null when it has been used, taken back or has run out. */
export async function readInvitation(code: string) {
  const row = await db()
    .selectFrom("assistantInvitations as i")
    .innerJoin("reportingUnits as u", "u.id", "i.reportingUnitId")
    .where("i.codeSha256", "=", fingerprintOf(code))
    .where("i.acceptedAt", "is", null)
    .where("i.withdrawnAt", "is", null)
    .where("i.expiresAt", ">", sql<Date>`now()`)
    .where("u.mergedIntoId", "is", null)
    .select(["u.nameTh", "u.nameEn", "i.helpsUntil as until", sql<AssistantRole>`i.role`.as("role")])
    .executeTakeFirst();
  return row ?? null;
}

/** What the database keeps of an invitation's code. */
export function fingerprintOf(code: string): Buffer {
  return createHash("sha256").update(code).digest();
}
