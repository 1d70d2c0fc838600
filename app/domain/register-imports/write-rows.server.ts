import { sql, type Transaction } from "kysely";
import type { DB, Json } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import { insertEnterprises } from "./insert-enterprises.server.ts";
import { fieldsChanged, type Judged, judgeRows } from "./judge-rows.server.ts";
import { recordEvents } from "./record-events.server.ts";
import { updateEnterprises } from "./update-enterprises.server.ts";
import { isStale, type WaitingRow } from "./waiting-rows.server.ts";

type Sound = Judged & { after: EnterpriseInput };

/**
 * Writes some rows into the register by a handful of statements, whatever their number, with their history. Rows whose
 * enterprise has changed since the try are left and named by their line.
 */
export async function writeRows(
  trx: Transaction<DB>,
  viewer: Viewer,
  id: string,
  rows: WaitingRow[],
): Promise<{ stale: number[]; written: number }> {
  const judged = await judgeRows(trx, viewer, rows, true);
  const stale = new Set(rows.filter((row, index) => isStale(row, judged[index])).map(({ line }) => line));
  const sound = judged.filter((row): row is Sound => !stale.has(row.line) && row.after !== null);
  const created = await insertEnterprises(
    trx,
    sound.filter(({ outcome }) => outcome === "created"),
  );
  const updated = await updateEnterprises(
    trx,
    sound.flatMap(({ line, registered, after }) =>
      registered ? [{ line, id: registered.id, code: registered.code, before: registered.input, after }] : [],
    ),
  );
  const written = [...created, ...updated];
  await sql`
    update register_import_rows as r set unit_id = w.id, after_version = w.version
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as w(line integer, id integer, version integer)
    where r.import_id = ${id} and r.line = w.line`.execute(trx);
  const codes = new Map(written.map(({ line, code }) => [line, code]));
  await recordEvents(
    trx,
    viewer,
    id,
    sound.map((row) => eventOf(row, codes.get(row.line) ?? "")),
  );
  return { stale: [...stale], written: written.length };
}

function eventOf({ registered, after, content }: Sound, code: string) {
  if (!registered)
    return {
      action: "enterprise.registered",
      entityId: code,
      newValues: { ...after, businessAreas: after.businessAreas.join(" "), externalCode: content.externalCode } as Json,
    };
  const changed = fieldsChanged(registered.input, after);
  const values = (of: EnterpriseInput) => Object.fromEntries(changed.map((field) => [field, String(of[field] ?? "")]));
  return {
    action: "enterprise.changed",
    entityId: code,
    oldValues: values(registered.input),
    newValues: values(after),
  };
}
