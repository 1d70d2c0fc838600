import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { inState, type SupportLink } from "../network/link-rows.server.ts";
import type { Cog, Sector } from "../network/support.ts";

export interface PartnerRecord {
  id: number;
  /** Offices and companies give support too; only a partner is kept here. */
  kind: SupportLink["supporterKind"];
  nameTh: string;
  nameEn: string | null;
  sector: Sector;
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
  descriptionTh: string | null;
  website: string | null;
  activeTo: string | null;
  /** For those who may read the network's names in the partner's area, else null. */
  contact: { phone: string | null; email: string | null } | null;
  /** The viewer may change the record. */
  mine: boolean;
  version: number;
  /** Running support by cog; a cog that is not given is missing. */
  running: { cog: Cog; links: number }[];
}

/** A partner of the network, or an office or a company that gives support, by its number. Null when there is none. */
export async function partnerOf(viewer: Viewer, id: number): Promise<PartnerRecord | null> {
  const row = await db()
    .selectFrom("organizations as o")
    .innerJoin("areas as a", "a.code", "o.areaCode")
    .where("o.id", "=", id)
    .select([
      "o.id",
      sql<PartnerRecord["kind"]>`o.kind`.as("kind"),
      "o.nameTh",
      "o.nameEn",
      sql<Sector>`o.sector_code`.as("sector"),
      "o.areaCode",
      "a.nameTh as areaTh",
      "a.nameEn as areaEn",
      "o.descriptionTh",
      "o.website",
      "o.phone",
      "o.email",
      sql<string | null>`o.active_to`.as("activeTo"),
      "o.version",
      sql<SqlBool>`${inScope(scopeOf(viewer, "network.read"), sql`o.area_code`)}`.as("read"),
      sql<SqlBool>`o.kind = 'partner' and ${inScope(scopeOf(viewer, "partners.manage"), sql`o.area_code`)}`.as("mine"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const { phone, email, read, ...partner } = row;
  return {
    ...partner,
    mine: Boolean(partner.mine),
    contact: read ? { phone, email } : null,
    running: await runningByCog(id),
  };
}

function runningByCog(id: number): Promise<PartnerRecord["running"]> {
  return db()
    .selectFrom("supportLinks as l")
    .where("l.supporterId", "=", id)
    .where(inState("running"))
    .groupBy("l.cog")
    .orderBy("l.cog")
    .select([sql<Cog>`l.cog`.as("cog"), sql<number>`count(*)`.as("links")])
    .execute();
}
