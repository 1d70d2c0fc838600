import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ReportSheet } from "#app/domain/observations/report-sheet.server.ts";
import { sendsFor } from "#app/domain/reviews/area-plan.server.ts";
import { sendingAreas } from "#app/domain/reviews/preview-area.server.ts";
import { sendLinks } from "../due/send-links.ts";

/** The ways from a sheet to sending what is ready: of the district it is narrowed to, else of the viewer's own areas. */
export async function sheetSends(viewer: Viewer, sheet: ReportSheet, chosen: string | null, t: TFunction) {
  if (!sheet.reports.some((report) => report.canSave)) return [];
  const narrowed = sheet.areas.find((area) => area.code === chosen);
  const areas = narrowed && sendsFor(viewer, narrowed.code) ? [narrowed] : await sendingAreas(viewer);
  return sendLinks(areas, sheet.form.code, sheet.period.code, { language: viewer.language, t });
}
