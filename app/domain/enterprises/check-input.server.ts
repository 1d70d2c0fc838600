import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { EnterpriseInput } from "./enterprise-input.ts";
import type { Problem } from "./problem.ts";

/**
 * What only the database knows to be wrong: an unknown district, sub-district, category or business area, a number that
 * another enterprise has. `unitId` is the enterprise itself.
 */
export async function problemsOf(trx: Transaction<DB>, input: EnterpriseInput, unitId = 0): Promise<Problem[]> {
  const { rows } = await sql<Record<string, boolean>>`
    select exists (select from areas where code = ${input.districtCode} and level = 3) as "district",
      ${input.subdistrictCode}::text is null
        or exists (select from areas where code = ${input.subdistrictCode} and level = 4 and parent_code = ${input.districtCode}) as "subdistrict",
      exists (select from product_categories where code = ${input.categoryCode}) as "category",
      (select count(*) from business_areas where code = any(${input.businessAreas}::text[])) = ${input.businessAreas.length}::int as "businessAreas",
      not exists (select from enterprises where registration_number = ${input.registrationNumber} and reporting_unit_id <> ${unitId}) as "registrationNumber"`.execute(
    trx,
  );
  const [fine = {}] = rows;
  return Object.entries(KEYS).flatMap(([field, key]) =>
    fine[field] ? [] : [{ field, key: `enterprises:problem.${key}` }],
  );
}

const KEYS = {
  district: "no_district",
  subdistrict: "no_subdistrict",
  category: "no_category",
  businessAreas: "no_business_area",
  registrationNumber: "number_taken",
};
