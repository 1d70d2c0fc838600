import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "../periods/fiscal.ts";
import { productsFollow } from "../products/follow-enterprise.server.ts";
import type { WrittenRow } from "./insert-enterprises.server.ts";
import { recordsOf, writeManyBusinessAreas } from "./records.server.ts";

export interface EnterpriseChange {
  line: number;
  id: number;
  code: string;
  before: EnterpriseInput;
  after: EnterpriseInput;
}

/**
 * Changes enterprises that the caller holds, as a change by hand does: a site that moves to another district counts there
 * from the next fiscal year on, and products follow the name and the district.
 */
export async function updateEnterprises(trx: Transaction<DB>, changes: EnterpriseChange[]): Promise<WrittenRow[]> {
  if (changes.length === 0) return [];
  const records = recordsOf(changes.map(({ id, code, after }) => ({ id, code, input: after })));
  await sql`
    update reporting_units as u set name_th = r."nameTh", name_en = r."nameEn", search_key = r.key, home_area_code = r."districtCode"
    from ${records} where u.id = r.id`.execute(trx);
  const { rows } = await sql<{ id: number; version: number }>`
    update enterprises as e set producer_type = r."producerType", category_code = r."categoryCode",
      business_area_code = r."businessArea", subdistrict_code = r."subdistrictCode", site_address_th = r."siteAddressTh",
      registration_number = r."registrationNumber", founded_on = r."foundedOn", story_th = r."storyTh", story_en = r."storyEn",
      phone = r.phone, email = r.email, website = r.website, version = e.version + 1
    from ${records} where e.reporting_unit_id = r.id
    returning e.reporting_unit_id as id, e.version`.execute(trx);
  await writeManyBusinessAreas(
    trx,
    changes.map(({ id }) => id),
    records,
  );
  await follow(trx, changes);
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return changes.map(({ line, id, code }) => ({ line, id, code, version: versions.get(id) as number }));
}

async function follow(trx: Transaction<DB>, changes: EnterpriseChange[]): Promise<void> {
  const moved = changes.filter(({ before, after }) => before.districtCode !== after.districtCode);
  if (moved.length) {
    const enterprises = moved.map(({ id, code, after }) => ({ id, code, input: after }));
    await sql`
      update reporting_unit_areas as a set area_code = r."districtCode" from ${recordsOf(enterprises)}
      where a.reporting_unit_id = r.id and a.fiscal_year > ${fiscalYearOf(bangkokDate(now()))}`.execute(trx);
  }
  const renamed = changes.filter(
    ({ before, after }) => before.nameTh !== after.nameTh || before.nameEn !== after.nameEn || moved.length > 0,
  );
  const withProducts = await trx
    .selectFrom("products")
    .where(sql<boolean>`enterprise_id = any(${renamed.map(({ id }) => id)}::int[])`)
    .distinct()
    .select("enterpriseId")
    .execute();
  for (const { enterpriseId } of withProducts) await productsFollow(trx, enterpriseId);
}
