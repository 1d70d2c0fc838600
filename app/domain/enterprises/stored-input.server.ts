import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { EnterpriseInput } from "./enterprise-input.ts";
import type { ProducerType } from "./enterprise-record.ts";

/** The record of an enterprise in the shape in which it is entered. The caller has found the enterprise. */
export async function storedInput(on: Kysely<DB>, unitId: number): Promise<EnterpriseInput> {
  return on
    .selectFrom("reportingUnits as u")
    .innerJoin("enterprises as e", "e.reportingUnitId", "u.id")
    .where("u.id", "=", unitId)
    .select(["u.nameTh", "u.nameEn", "u.homeAreaCode as districtCode", "e.categoryCode", "e.subdistrictCode"])
    .select(["e.siteAddressTh", "e.registrationNumber", "e.storyTh", "e.storyEn", "e.phone", "e.email", "e.website"])
    .select([
      sql<ProducerType>`e.producer_type`.as("producerType"),
      sql<string | null>`e.founded_on`.as("foundedOn"),
      sql<string[]>`array(select business_area_code from enterprise_business_areas where unit_id = u.id order by 1)`.as(
        "businessAreas",
      ),
    ])
    .executeTakeFirstOrThrow();
}
