import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import { otopScope } from "../enterprises/otop-scope.ts";
import { now } from "../periods/clock.server.ts";
import { addDays, bangkokDate } from "../periods/fiscal.ts";
import { withAnything } from "./attached.server.ts";
import { fieldsChanged } from "./judge-rows.server.ts";
import { recordEvents } from "./record-events.server.ts";
import type { Before, Fate, Given } from "./stored-row.ts";
import { updateEnterprises } from "./update-enterprises.server.ts";

interface WrittenBefore {
  line: number;
  id: number;
  code: string;
  isNew: boolean;
  before: Before | null;
  given: Given;
  isEdited: boolean;
  inScope: boolean;
  isTaken: boolean;
}

/**
 * Takes back the next rows that an import has written: what stood is put back, what was new is closed and gives its code
 * and number free. Not where somebody has edited since, where something hangs on the new enterprise by now, where another
 * has got the number, or outside the viewer's scope. Answers what became of each, and the last line taken; none are left
 * after a line when there are none.
 */
export async function takeBack(
  trx: Transaction<DB>,
  viewer: Viewer,
  importId: string,
  most: number,
  after: number,
): Promise<{ fates: Fate[]; last?: number }> {
  const rows = await written(trx, viewer, importId, most, after);
  if (rows.length === 0) return { fates: [] };
  const inUse = await withAnything(
    trx,
    rows.filter(({ isNew }) => isNew).map(({ id }) => id),
  );
  const fates = rows.map((row) => ({ line: row.line, fate: fateOf(row, inUse) }));
  const back = rows.filter((_, index) => fates[index]?.fate === "put_back");
  await close(
    trx,
    back.filter(({ isNew }) => isNew).map(({ id }) => id),
  );
  await updateEnterprises(trx, back.flatMap(changeBack));
  await recordEvents(trx, viewer, importId, back.map(eventOf));
  await sql`
    update register_import_rows as r set undone = f.fate
    from jsonb_to_recordset(${JSON.stringify(fates)}::jsonb) as f(line integer, fate text)
    where r.import_id = ${importId} and r.line = f.line`.execute(trx);
  return { fates: fates.map(({ fate }) => fate), last: rows.at(-1)?.line };
}

/** In the order of the file, held until the transaction ends. */
function written(trx: Transaction<DB>, viewer: Viewer, importId: string, most: number, after: number) {
  const scope = inScope(otopScope(viewer, "enterprises.register"), sql`u.home_area_code`);
  return trx
    .selectFrom("registerImportRows as r")
    .innerJoin("enterprises as e", "e.reportingUnitId", "r.unitId")
    .innerJoin("reportingUnits as u", "u.id", "r.unitId")
    .where("r.importId", "=", importId)
    .where("r.line", ">", after)
    .where("r.afterVersion", "is not", null)
    .where("r.undone", "is", null)
    .orderBy("r.line")
    .limit(most)
    .forUpdate(["e", "u"])
    .select(["r.line", "u.id", "u.code", sql<boolean>`r.outcome = 'created'`.as("isNew")])
    .select([sql<Before | null>`r.before`.as("before"), sql<Given>`r.content -> 'given'`.as("given")])
    .select([
      sql<boolean>`(e.version <> r.after_version or u.active_to is not null)`.as("isEdited"),
      sql<boolean>`${scope}`.as("inScope"),
      sql<boolean>`exists (select from enterprises as other where other.reporting_unit_id <> u.id
        and other.registration_number = r.before ->> 'registrationNumber')`.as("isTaken"),
    ])
    .execute() satisfies Promise<WrittenBefore[]>;
}

function fateOf({ id, isEdited, inScope: own, isTaken }: WrittenBefore, inUse: Set<number>): Fate {
  if (!own) return "out_of_scope";
  if (isEdited) return "edited_since";
  if (inUse.has(id)) return "in_use";
  return isTaken ? "taken" : "put_back";
}

/** Over before today began, so that no list shows them and no window asks them for a report. */
async function close(trx: Transaction<DB>, ids: number[]): Promise<void> {
  const yesterday = addDays(bangkokDate(now()), -1);
  await sql`update reporting_units set active_from = least(active_from, ${yesterday}::date), active_to = ${yesterday}::date
    where id = any(${ids}::int[])`.execute(trx);
  await sql`update enterprises set external_code = null, registration_number = null, version = version + 1
    where reporting_unit_id = any(${ids}::int[])`.execute(trx);
}

/** Nobody has edited since, so what stands is what the import has written. */
function writtenOver({ before, given }: { before: Before; given: Given }): {
  was: EnterpriseInput;
  is: EnterpriseInput;
} {
  const { version: _version, ...was } = before;
  return { was, is: { ...was, ...given } };
}

function changeBack({ line, id, code, before, given, isNew }: WrittenBefore) {
  if (isNew || !before) return [];
  const { was, is } = writtenOver({ before, given });
  return [{ line, id, code, before: is, after: was }];
}

function eventOf({ code, before, given, isNew }: WrittenBefore) {
  if (isNew || !before) return { action: "enterprise.import_undone", entityId: code, newValues: { closed: true } };
  const { was, is } = writtenOver({ before, given });
  const values = (of: EnterpriseInput) =>
    Object.fromEntries(fieldsChanged(is, was).map((field) => [field, String(of[field] ?? "")]));
  return { action: "enterprise.import_undone", entityId: code, oldValues: values(is), newValues: values(was) };
}
