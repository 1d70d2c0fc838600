import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import { searchKey } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import { can, covers } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "../periods/fiscal.ts";
import { refusingBroken } from "./broken-constraint.server.ts";
import { problemsOf } from "./check-input.server.ts";
import type { EnterpriseInput } from "./enterprise-input.ts";
import { otopScope } from "./otop-scope.ts";
import { type Answer, wrong } from "./problem.ts";
import { columnsOf, writeBusinessAreas } from "./write-enterprise.server.ts";

/**
 * Enters a new enterprise in the district of its production site, from today on. It is expected to report from the next
 * opened period. Null for whoever registers nothing.
 */
export async function registerEnterprise(
  viewer: Viewer,
  input: EnterpriseInput,
): Promise<Answer<{ code: string }> | null> {
  if (!can(viewer, "enterprises.register")) return null;
  return refusingBroken(() =>
    db()
      .transaction()
      .execute(async (trx) => {
        const problems = await problemsOf(trx, input);
        if (problems.length) return { ok: false, problems };
        if (!covers(otopScope(viewer, "enterprises.register"), input.districtCode))
          return wrong("district", "district_elsewhere");
        const { id, code } = await insertUnit(trx, input);
        await trx
          .insertInto("enterprises")
          .values({ reportingUnitId: id, ...columnsOf(input) })
          .execute();
        await writeBusinessAreas(trx, id, input.businessAreas);
        const newValues = { ...input, businessAreas: input.businessAreas.join(" ") };
        await recordEvent(trx, viewer, {
          action: "enterprise.registered",
          entity: "enterprise",
          entityId: code,
          newValues,
        });
        return { ok: true, code };
      }),
  );
}

/** The unit with a code made of its own number, and the area that its figures count in from this fiscal year on. */
async function insertUnit(trx: Transaction<DB>, input: EnterpriseInput): Promise<{ id: number; code: string }> {
  const today = bangkokDate(now());
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('reporting_units', 'id'))::integer as id`.execute(trx);
  const id = rows[0]!.id;
  const code = `E${id}`;
  await trx
    .insertInto("reportingUnits")
    .values({
      id,
      code,
      kind: "enterprise",
      nameTh: input.nameTh,
      nameEn: input.nameEn,
      searchKey: searchKey(code, input.nameTh, input.nameEn),
      homeAreaCode: input.districtCode,
      activeFrom: today,
    })
    .execute();
  await trx
    .insertInto("reportingUnitAreas")
    .values({ reportingUnitId: id, fiscalYear: fiscalYearOf(today), areaCode: input.districtCode })
    .execute();
  return { id, code };
}
