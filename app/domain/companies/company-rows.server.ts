import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { CompanyFacts } from "./company.ts";
import { managed } from "./visible-company.server.ts";

/** A company of the register as it is stored, with whether the viewer keeps it. */
export interface CompanyRow extends CompanyFacts {
  id: number;
  nameTh: string;
  nameEn: string | null;
  /** TH for the national company. */
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
  regionCode: string | null;
  unitId: number | null;
  unitCode: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  version: number;
  mayManage: boolean;
}

/** Companies of the register, the national one first, then by region and the Thai alphabet; one of them by `id`. */
export function companyRows(viewer: Viewer, id?: number): Promise<CompanyRow[]> {
  return db()
    .selectFrom("organizations as o")
    .innerJoin("companies as c", "c.organizationId", "o.id")
    .innerJoin("areas as a", "a.code", "o.areaCode")
    .leftJoin("reportingUnits as u", "u.id", "o.reportingUnitId")
    .where("o.kind", "=", "company")
    .$if(id !== undefined, (companies) => companies.where("o.id", "=", id!))
    .orderBy("a.level")
    .orderBy(sql`a.name_th collate fanfueang_th`)
    .select(["o.id", "o.nameTh", "o.nameEn", "o.areaCode", "a.nameTh as areaTh", "a.nameEn as areaEn"])
    .select(["a.parentCode as regionCode", "o.reportingUnitId as unitId", "u.code as unitCode"])
    .select(["o.phone", "o.email", "o.website", "c.version"])
    .select(["c.registrationNumber", "c.registeredOn", "c.shares", "c.enterpriseKind", "c.operatingSince"])
    .select(["c.seNumber", "c.seRegisteredOn", "c.seRevokedOn", "c.goodGovernanceNotedOn", "c.groupsServed"])
    .select(["c.holdersStated", "c.addressTh", "c.source", "c.noteTh"])
    .select([
      sql<string | null>`trim_scale(c.registered_capital_baht)`.as("registeredCapitalBaht"),
      sql<string | null>`trim_scale(c.par_value_baht)`.as("parValueBaht"),
      sql<CompanyFacts["sectorsStated"]>`coalesce(c.sectors_stated, '{}')`.as("sectorsStated"),
      sql<SqlBool>`(${managed(viewer)})`.as("mayManage"),
    ])
    .execute() as unknown as Promise<CompanyRow[]>;
}
