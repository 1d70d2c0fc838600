import type { Viewer } from "#app/domain/access/viewer.ts";
import { type PdfBlock, renderPdf } from "#app/domain/documents/pdf.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { shownCross } from "./report-page.server.ts";
import type { ReportView } from "./report-view.server.ts";

type T = ReturnType<typeof translator>;

const FIGURES = ["booths", "reported", "cash", "orders", "online", "business", "total", "verified"] as const;
const NARROW = ["booths", "reported"];

/** The report on paper: what it says on the page, every sum and the whole cross table, and what is missing by name. */
export function reportPdf(viewer: Viewer, view: ReportView): Promise<Uint8Array> {
  const t = translator(viewer.language);
  return renderPdf({
    title: view.title,
    language: viewer.language,
    wide: true,
    meta: [view.days, view.made, view.method],
    blocks: [
      { kind: "list", items: headlinesOf(t, view) },
      ...sumsOf(t, view),
      ...crossOf(t, view),
      ...missingOf(t, view),
      { kind: "paragraph", text: t("fairSales:report.fingerprint", { sha256: view.sha256 }) },
    ],
  });
}

function headlinesOf(t: T, view: ReportView): string[] {
  const { whole } = view.sums;
  const { previous } = view;
  const baht = t("fairSales:baht");
  const change = previous?.change ? `, ${t("fairSales:report.change", { change: previous.change })}` : "";
  return [
    `${t("fairSales:total")} ${whole.total} ${baht} (${whole.note})`,
    `${t("fairSales:column.verified")} ${whole.verified} ${baht}`,
    ...(view.target && view.targetShare
      ? [t("fairSales:report.ofTarget", { target: view.target, share: view.targetShare })]
      : []),
    ...(previous ? [`${t("fairSales:report.row.previous")} ${previous.name}: ${previous.total} ${baht}${change}`] : []),
    ...(view.visitorsTotal
      ? [`${t("fairSales:visitors.title")} ${view.visitorsTotal} ${t("fairSales:visitors.unit")}`]
      : []),
  ];
}

/** Columns of figures; a booth count needs less room than baht. */
const columnsOf = (t: T) =>
  FIGURES.map((name) => ({
    header: t(`fairSales:column.${name}`),
    numeric: true,
    width: NARROW.includes(name) ? 1 : 1.5,
  }));

function sumsOf(t: T, { sums, previous }: ReportView): PdfBlock[] {
  const before = { header: t("fairSales:column.before"), numeric: true, width: 1.5 };
  return sums.groups.flatMap(({ kind, lines }): PdfBlock[] => [
    { kind: "heading", text: t(`fairSales:by.${kind}`) },
    {
      kind: "table",
      dense: true,
      columns: [{ header: t("fairSales:column.what"), width: 3 }, ...columnsOf(t), ...(previous ? [before] : [])],
      rows: lines.map((line) => [
        line.label,
        ...FIGURES.map((name) => line[name]),
        ...(previous ? [line.before ?? "–"] : []),
      ]),
    },
  ]);
}

function crossOf(t: T, { cross }: ReportView): PdfBlock[] {
  const named = (["province", "category", "stars", "zone"] as const).map((name) => ({
    header: t(`fairSales:cross.${name}`),
    width: name === "stars" ? 0.7 : 1.7,
  }));
  return [
    { kind: "heading", text: t("fairSales:report.cross") },
    {
      kind: "table",
      dense: true,
      columns: [...named, ...columnsOf(t)],
      rows: cross.map((row) => {
        const shown = shownCross(row);
        return [shown.province, shown.category, shown.stars, row.zone, ...FIGURES.map((name) => shown[name])];
      }),
    },
  ];
}

function missingOf(t: T, { missing }: ReportView): PdfBlock[] {
  const columns = [
    { header: t("fairSales:desk.booth"), width: 1 },
    { header: t("fairSales:desk.enterprise"), width: 3 },
    { header: t("fairSales:column.province"), width: 1 },
    { header: t("fairSales:column.day"), width: 1 },
  ];
  const rows = missing.map((row) => [row.booth, row.name, row.province, row.day]);
  return [
    { kind: "heading", text: t("fairSales:report.missing", { count: formatNumber(missing.length) }) },
    rows.length > 0
      ? { kind: "table", dense: true, columns, rows }
      : { kind: "paragraph", text: t("fairSales:report.nothingMissing") },
  ];
}
