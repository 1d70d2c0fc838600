import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { type JudgedRow, judgeRows, type SoundRow } from "./judge-row.ts";
import type { FileProblem, RowOutcome } from "./national-row.ts";
import { readNationalCsv } from "./read-national-csv.server.ts";
import { standingFigures, writeFigures } from "./write-figures.server.ts";

export interface NationalPlan {
  ok: true;
  rows: RowOutcome[];
  counts: Record<RowOutcome["outcome"], number>;
  /** Names exactly these outcomes: a confirmation is for them and no others. */
  seen: string;
}

export type NationalOutcome =
  | NationalPlan
  | { ok: false; reason: "file"; problem: FileProblem }
  | { ok: false; reason: "refused_rows" | "changed_since"; plan: NationalPlan };

/**
 * Tries a file of targets and published figures, or, with `seen` from a try, stores it: all rows or none. A target that
 * differs becomes a new version, a published figure of the same source is replaced; both are told by the history. Null
 * for a viewer who does not manage national figures.
 */
export async function importNational(
  viewer: Viewer,
  text: string,
  seen: string | null,
): Promise<NationalOutcome | null> {
  const scope = scopeOf(viewer, "national.manage");
  if (!scope.nation || viewer.userId === null) return null;
  const read = readNationalCsv(text);
  if (!read.ok) return { ok: false, reason: "file", problem: read.problem };
  return db()
    .transaction()
    .execute(async (trx): Promise<NationalOutcome> => {
      // Two imports at once would give two targets the same version.
      if (seen) await sql`select pg_advisory_xact_lock(hashtext('national figures'))`.execute(trx);
      const judged = judgeRows(read.rows, {
        catalogue: await readCatalogue(trx),
        areaCodes: new Set((await trx.selectFrom("areas").select("code").execute()).map((area) => area.code)),
        periodIds: new Set((await trx.selectFrom("periods").select("id").execute()).map((period) => period.id)),
        bureaus: scope.bureaus,
      });
      const plan = await planOf(trx, judged);
      if (!seen) return plan;
      if (plan.counts.refused) return { ok: false, reason: "refused_rows", plan };
      if (plan.seen !== seen) return { ok: false, reason: "changed_since", plan };
      await store(
        trx,
        viewer,
        plan,
        judged.filter((row) => row.ok),
      );
      return plan;
    });
}

async function planOf(trx: Transaction<DB>, judged: JudgedRow[]): Promise<NationalPlan> {
  const standing = await standingFigures(
    trx,
    judged.filter((row) => row.ok),
  );
  const rows = judged.map((row): RowOutcome => {
    if (!row.ok) return { line: row.line, outcome: "refused", problem: row.problem, column: row.column };
    const { line, kind, indicator, areaCode, period, figure: after, source, note } = row;
    const before = standing.get(row) ?? null;
    const same = before && JSON.stringify([before.figure, before.note]) === JSON.stringify([after, note]);
    const sameTarget = before && kind === "target" && before.figure.value === after.value;
    const outcome = !before ? "created" : same || sameTarget ? "unchanged" : "updated";
    const names = { indicatorCode: indicator.code, areaCode, periodCode: period.code };
    return { line, outcome, kind, ...names, before: before?.figure ?? null, after, source, note };
  });
  const count = (outcome: RowOutcome["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return {
    ok: true,
    rows,
    counts: {
      created: count("created"),
      updated: count("updated"),
      unchanged: count("unchanged"),
      refused: count("refused"),
    },
    seen: createHash("sha256").update(JSON.stringify(rows)).digest("hex"),
  };
}

async function store(trx: Transaction<DB>, viewer: Viewer, plan: NationalPlan, sound: SoundRow[]): Promise<void> {
  const moved = plan.rows.filter((row) => row.outcome === "created" || row.outcome === "updated");
  const lines = new Set(moved.map((row) => row.line));
  await writeFigures(
    trx,
    viewer,
    sound.filter((row) => lines.has(row.line)),
  );
  if (!moved.length) return;
  await recordEvent(trx, viewer, {
    action: "national.imported",
    entity: "national_figures",
    entityId: "import",
    newValues: { ...plan.counts, rows: JSON.parse(JSON.stringify(moved)) },
  });
}
