import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import type { ProducerType } from "../enterprises/enterprise-record.ts";
import { otopScope } from "../enterprises/otop-scope.ts";

/** An enterprise of the register as an import compares with it. */
export interface Registered {
  id: number;
  code: string;
  externalCode: string | null;
  version: number;
  isActive: boolean;
  /** Whether the viewer may register enterprises where it stands. */
  inScope: boolean;
  input: EnterpriseInput;
}

interface Keys {
  externalCode: string;
  registrationNumber: string | null;
}

/** The enterprises that have one of the codes or numbers; with `hold` locked until the transaction ends. */
export async function registeredLike(
  on: Kysely<DB>,
  viewer: Viewer,
  keys: Keys[],
  hold: boolean,
): Promise<Registered[]> {
  const codes = keys.map(({ externalCode }) => externalCode);
  const numbers = keys.flatMap(({ registrationNumber }) => registrationNumber ?? []);
  const found = on
    .selectFrom("enterprises as e")
    .innerJoin("reportingUnits as u", "u.id", "e.reportingUnitId")
    .where(sql<boolean>`(e.external_code = any(${codes}::text[]) or e.registration_number = any(${numbers}::text[]))`)
    .select(["u.id", "u.code", "e.externalCode", "e.version", sql<boolean>`u.active_to is null`.as("isActive")])
    .select(sql<boolean>`${inScope(otopScope(viewer, "enterprises.register"), sql`u.home_area_code`)}`.as("inScope"))
    .select(["u.nameTh", "u.nameEn", "u.homeAreaCode as districtCode", "e.categoryCode", "e.subdistrictCode"])
    .select(["e.siteAddressTh", "e.registrationNumber", "e.storyTh", "e.storyEn", "e.phone", "e.email", "e.website"])
    .select([
      sql<ProducerType>`e.producer_type`.as("producerType"),
      sql<string | null>`e.founded_on`.as("foundedOn"),
      sql<string[]>`coalesce(nullif(array(select business_area_code from enterprise_business_areas
        where unit_id = u.id order by 1), '{}'), array_remove(array[e.business_area_code], null))`.as("businessAreas"),
    ]);
  const rows = await (hold ? found.orderBy("u.id").forUpdate(["e", "u"]) : found).execute();
  return rows.map(({ id, code, externalCode, version, isActive, inScope: own, ...input }) => ({
    ...{ id, code, externalCode, version, isActive, inScope: own },
    input,
  }));
}
