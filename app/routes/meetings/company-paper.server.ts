import type { Viewer } from "#app/domain/access/viewer.ts";
import { type CompanyRecord, readCompany } from "#app/domain/companies/company.server.ts";
import { type PdfBlock, type PdfContent, renderPdf } from "#app/domain/documents/pdf.server.ts";
import type { PdfColumn } from "#app/domain/documents/table.server.ts";
import { addPaper, type ChangedPapers } from "#app/domain/meetings/change-papers.server.ts";
import type { Meeting } from "#app/domain/meetings/meeting.server.ts";
import { readProvinceHead } from "#app/domain/network/province-head.server.ts";
import { type Words, wordsFor } from "../companies/words.server.ts";
import { salesRows, yearRows } from "../companies/years-view.server.ts";

/** The provinces whose company a meeting may want to see: those of its committees and company boards. */
export function provincesAsked({ bodies }: Pick<Meeting, "bodies">): string[] {
  const asking = bodies.filter(
    ({ kind, areaCode }) => areaCode !== "TH" && ["provincial", "company_board"].includes(kind),
  );
  return [...new Set(asking.map(({ areaCode }) => areaCode))];
}

/**
 * Lays what is accepted of the companies' figures, as it stands today, before a meeting as papers of an item. Null when
 * the item is not the viewer's, or no company belongs to its bodies.
 */
export async function layCompanyFigures(
  viewer: Viewer,
  at: { meetingId: number; itemId: number },
  provinces: readonly string[],
): Promise<ChangedPapers | null> {
  const words = wordsFor(viewer);
  let laid: ChangedPapers | null = null;
  for (const province of provinces) {
    const head = await readProvinceHead(viewer, province);
    const company = head?.company ? await readCompany(viewer, head.company.id) : null;
    if (!company) continue;
    const content = companyFigures(company, words);
    laid = await addPaper(viewer, at, { name: `${content.title}.pdf`, bytes: await renderPdf(content) });
    if (!laid?.ok) return laid;
  }
  return laid;
}

/** The figures of a company as a document: its years, and its sales in both ways of counting one. */
export function companyFigures(company: CompanyRecord, words: Words): PdfContent {
  const { t, language, day } = words;
  const [years, sales] = [yearRows(company, words), salesRows(company, words)];
  const numeric = (key: string) => ({ header: t(`companies:${key}`), width: 2, numeric: true });
  const withMonths = ({ sum, months }: (typeof sales)[number]["fiscal"]) => [sum, months].filter(Boolean).join("\n");
  const year = { header: t("companies:column.year") };
  return {
    title: t("meetings:companyPaper.title", { company: words.name(company), day: day(company.today) }),
    language,
    meta: [t("meetings:companyPaper.source")],
    blocks: [
      ...section(
        t("companies:years.title"),
        [year, ...FIGURES.map((key) => numeric(`column.${key}`))],
        years.map((row) => [row.name, ...FIGURES.map((key) => row[key] ?? "–")]),
      ),
      ...section(
        t("companies:sales.title"),
        [year, numeric("sales.calendar"), numeric("sales.fiscal")],
        sales.map(({ name, calendar, fiscal }) => [name, withMonths(calendar), withMonths(fiscal)]),
      ),
    ],
  };
}

const FIGURES = ["revenue", "trading", "net", "accumulated", "social"] as const;

function section(text: string, columns: PdfColumn[], rows: string[][]): PdfBlock[] {
  return rows.length > 0
    ? [
        { kind: "heading", text },
        { kind: "table", columns, rows },
      ]
    : [];
}
