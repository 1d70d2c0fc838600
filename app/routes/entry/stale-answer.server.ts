import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Report } from "#app/domain/observations/report.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { reconcile } from "./reconcile.ts";
import { type Texts, textsOf } from "./report-fields.ts";

/** What stands now, who saved it and when, and how my typing lies over it. */
export async function staleAnswer(viewer: Viewer, report: Report, post: { base: Texts; texts: Texts }) {
  const theirs = theirsOf(viewer, report);
  const mine = { ...post.base, ...post.texts };
  const { texts, conflicts, taken } = reconcile(post.base, mine, theirs.texts);
  return { kind: "stale" as const, version: theirs.version, theirs, mine, texts, conflicts, taken };
}

/** A report as somebody else has left it. */
export function theirsOf({ language }: Viewer, report: Report) {
  const { savedBy, savedAt, version, indicators, cells } = report;
  return {
    version,
    texts: textsOf(indicators, cells),
    by: (language === "en" && savedBy?.nameEn) || (savedBy?.nameTh ?? ""),
    at: savedAt ? formatDateTime(savedAt, language) : "",
  };
}
