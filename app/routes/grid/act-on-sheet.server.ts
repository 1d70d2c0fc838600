import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { dropCarriedDraft, requireViewerKeeping } from "#app/http/carried-draft.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { columnsOf, textsOfCells } from "./columns.ts";
import { changedRows, type PostedRow, readPostedSheet } from "./read-sheet.server.ts";
import { saveSheet } from "./save-sheet.server.ts";
import { heard, type RowAnswer, type RowCells, type RowRequest } from "./sheet-saver.ts";

/** Saves a sheet that was posted whole. What could not be saved is shown again as it was typed, with the reason. */
export async function actOnSheet(request: Request, key: { formCode: string; periodCode: string }) {
  const form = await request.formData();
  const viewer = await requireViewerKeeping(request, form);
  const { indicators } = await readCatalogue();
  const columns = columnsOf(indicators.filter((each) => each.form.code === key.formCode && each.derivedFrom === ""));
  const posted = readPostedSheet(form, columns);
  if (!posted) throw data(null, { status: 400 });
  const changed = changedRows(posted.rows);
  const answer = await saveSheet(viewer, key, { requestKey: posted.requestKey, rows: changed });
  await dropCarriedDraft(request);
  if (answer.rows.every((row) => row.kind === "saved" && row.refused.length === 0)) {
    const { pathname, search } = new URL(request.url);
    const saved = await setFlash({ key: "entry:grid.saved", params: { total: changed.length }, tone: "success" });
    return redirect(pathname + search, { status: 303, headers: { "Set-Cookie": saved } });
  }
  const rows = answer.rows.map((each, index) => {
    const [sent, row] = [changed[index] as RowRequest, posted.rows.find(({ unit }) => unit === each.unit) as PostedRow];
    return [each.unit, shownAgain(each, sent, row, (cells) => textsOfCells(columns, cells))] as const;
  });
  return data({ rows: Object.fromEntries(rows), requestKey: randomUUID() }, { status: 422 });
}

function shownAgain(answer: RowAnswer, sent: RowRequest, row: PostedRow, textsOf: (cells: RowCells) => string[]) {
  const sync = { version: row.version, base: row.base, refused: {}, conflicts: {}, by: null, closed: null };
  const after = heard(sync, sent, answer, row.cells);
  const { version, base, conflicts, by, closed } = after.row;
  const refused = answer.kind === "saved" ? answer.refused : [];
  return { version, base, texts: textsOf(after.typed), conflicts, by, closed, refused };
}
