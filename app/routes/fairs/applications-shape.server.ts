import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ApplicationRow } from "#app/domain/fairs/application-list.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { fairWords } from "./fair-words.server.ts";

/** Rows of applications in the reader's words. */
export function readApplications(
  viewer: Viewer,
  code: string,
  rows: readonly ApplicationRow[],
  words: Awaited<ReturnType<typeof fairWords>>,
) {
  return rows.map((row) => ({
    id: row.id,
    to: paths.fairApplication(code, row.id),
    name: (viewer.language === "en" && row.unitEn) || row.unitTh,
    unit: row.unitCode,
    province: words.province(row.provinceCode),
    categoryCode: row.categoryCode,
    category: words.category(row.categoryCode),
    state: row.state,
    rank: row.provinceRank,
    score: row.score === null ? null : formatNumber(row.score, { decimals: 0 }),
    newcomer: row.newcomer,
    proposed: row.proposed,
    submitted: row.submittedAt ? formatDateTime(row.submittedAt, viewer.language) : "",
    version: row.version,
  }));
}

export type ShownApplication = ReturnType<typeof readApplications>[number];
