import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import { searchKey } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import { covers } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "../periods/fiscal.ts";
import { productsFollow } from "../products/follow-enterprise.server.ts";
import { refusingBroken } from "./broken-constraint.server.ts";
import { problemsOf } from "./check-input.server.ts";
import { type EnterpriseInput, OWN_FIELDS } from "./enterprise-input.ts";
import { type HeldEnterprise, holdEnterprise } from "./find-enterprise.server.ts";
import { otopScope } from "./otop-scope.ts";
import { type Answer, wrong } from "./problem.ts";
import { storedInput } from "./stored-input.server.ts";
import { columnsOf, writeBusinessAreas } from "./write-enterprise.server.ts";

/**
 * Changes the record of an enterprise, if nobody has since `version`. Whoever is no official of its area changes what is
 * the enterprise's own to say and nothing else. A site that moves to another district counts there from the next fiscal
 * year on. Null when there is none in the viewer's scope.
 */
export async function updateEnterprise(
  viewer: Viewer,
  code: string,
  version: number,
  input: EnterpriseInput,
): Promise<Answer | null> {
  return refusingBroken(() =>
    db()
      .transaction()
      .execute(async (trx): Promise<Answer | null> => {
        const held = await holdEnterprise(trx, viewer, "enterprises.edit", code);
        if (!held) return null;
        if (held.version !== version) return wrong("version", "stale");
        const before = await storedInput(trx, held.id);
        const official = otopScope(viewer, "enterprises.register");
        const after = covers(official, held.areaCode) ? input : withOwn(before, input);
        const problems = await problemsOf(trx, after, held.id);
        if (problems.length) return { ok: false, problems };
        if (after.districtCode !== held.areaCode && !covers(official, after.districtCode))
          return wrong("district", "district_elsewhere");
        const changed = changesOf(before, after);
        if (changed.length === 0) return { ok: true };
        await write(trx, held, after);
        const values = (of: EnterpriseInput) =>
          Object.fromEntries(changed.map((field) => [field, String(of[field] ?? "")]));
        await recordEvent(trx, viewer, {
          action: "enterprise.changed",
          entity: "enterprise",
          entityId: code,
          oldValues: values(before),
          newValues: values(after),
        });
        return { ok: true };
      }),
  );
}

function withOwn(before: EnterpriseInput, input: EnterpriseInput): EnterpriseInput {
  return { ...before, ...Object.fromEntries(OWN_FIELDS.map((field) => [field, input[field]])) };
}

function changesOf(before: EnterpriseInput, after: EnterpriseInput): (keyof EnterpriseInput)[] {
  return (Object.keys(after) as (keyof EnterpriseInput)[]).filter(
    (field) => String(before[field] ?? "") !== String(after[field] ?? ""),
  );
}

async function write(trx: Transaction<DB>, { id, code, areaCode }: HeldEnterprise, after: EnterpriseInput) {
  await trx
    .updateTable("reportingUnits")
    .set({
      nameTh: after.nameTh,
      nameEn: after.nameEn,
      searchKey: searchKey(code, after.nameTh, after.nameEn),
      homeAreaCode: after.districtCode,
    })
    .where("id", "=", id)
    .execute();
  await trx
    .updateTable("enterprises")
    .set({ ...columnsOf(after), version: sql`version + 1` })
    .where("reportingUnitId", "=", id)
    .execute();
  await writeBusinessAreas(trx, id, after.businessAreas);
  await productsFollow(trx, id);
  if (after.districtCode === areaCode) return;
  await trx
    .updateTable("reportingUnitAreas")
    .set({ areaCode: after.districtCode })
    .where("reportingUnitId", "=", id)
    .where("fiscalYear", ">", fiscalYearOf(bangkokDate(now())))
    .execute();
}
