import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { codeOfId, parsePeriod } from "../periods/period-code.ts";
import { awaitsViewer } from "./awaiting.server.ts";
import type { ReportState } from "./review.ts";
import { QUEUE_PAGE, type QueueQuery, type QueueRow } from "./review-queue.ts";

export interface QueuePage {
  rows: QueueRow[];
  /** To go on after, or null on the last page. */
  next: string | null;
}

/** What waits for the viewer's decision, a page at a time: by period, form, and the order in which reports were begun. */
export async function reviewQueue(viewer: Viewer, query: QueueQuery, limit = QUEUE_PAGE): Promise<QueuePage> {
  const rows = await waitingReports(viewer, query)
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .innerJoin("areas as a", "a.code", "s.areaCode")
    .innerJoin("areas as province", (join) => join.on(sql<SqlBool>`province.code = s.province_code`))
    .innerJoin("users as sender", "sender.id", "s.submittedBy")
    .select(["s.id", "s.periodId", "s.formId", "s.version"])
    .select(["u.code as unitCode", "u.nameTh as unitTh", "u.nameEn as unitEn"])
    .select(sql<QueueRow["kind"]>`u.kind`.as("kind"))
    .select(["a.code as areaCode", "a.nameTh as areaTh", "a.nameEn as areaEn"])
    .select(["province.nameTh as provinceTh", "province.nameEn as provinceEn"])
    .select(["f.code as formCode", "f.nameTh as formTh", "f.nameEn as formEn"])
    .select([sql<ReportState>`s.state`.as("state"), sql<boolean>`s.on_time`.as("onTime"), "s.updatedAt as since"])
    .select(["sender.nameTh as sentTh", "sender.nameEn as sentEn"])
    .orderBy("s.periodId")
    .orderBy("s.formId")
    .orderBy("s.id")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ id: _, periodId, formId: __, ...row }) => ({ ...row, periodCode: codeOfId(periodId) })),
    next: rows.length > limit && last ? `${last.periodId}-${last.formId}-${last.id}` : null,
  };
}

/** The reports that wait for the viewer, as the query narrows them, over `s` and `f`. */
export function waitingReports(viewer: Viewer, query: QueueQuery) {
  let rows = db()
    .selectFrom("submissions as s")
    .innerJoin("forms as f", "f.id", "s.formId")
    .where(awaitsViewer(viewer));
  if (query.form) rows = rows.where("f.code", "=", query.form);
  if (query.period) rows = rows.where("s.periodId", "=", parsePeriod(query.period)?.id ?? 0);
  if (query.area) {
    const { area } = query;
    rows = rows.where(area.length > 2 ? sql<SqlBool>`s.area_code = ${area}` : sql<SqlBool>`s.province_code = ${area}`);
  }
  const after = /^(\d+)-(\d+)-(\d+)$/.exec(query.after ?? "");
  if (after)
    rows = rows.where(
      sql<SqlBool>`(s.period_id, s.form_id, s.id) > (${after[1]}::int, ${after[2]}::smallint, ${after[3]}::bigint)`,
    );
  return rows;
}
