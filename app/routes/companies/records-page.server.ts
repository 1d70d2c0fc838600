import type { Viewer } from "#app/domain/access/viewer.ts";
import { FILING_KINDS, registrarDueOn, SECTORS } from "#app/domain/companies/company.ts";
import { found } from "#app/http/respond.server.ts";
import { typedDate } from "#app/i18n/format.ts";
import { filingRows } from "./checks-view.server.ts";
import { keptCompany } from "./edit-page.server.ts";
import { holderRows } from "./holders-view.server.ts";
import { wordsFor } from "./words.server.ts";
import { yearRows } from "./years-view.server.ts";

/** The holders, statements or filings of a company in the hands of whoever keeps it. A 404 for anybody else. */
export async function recordsPage(viewer: Viewer, id: string | undefined, part: "holders" | "statements" | "filings") {
  const company = found(await keptCompany(viewer, id));
  const words = wordsFor(viewer);
  const { t } = words;
  const thisYear = Number(company.today.slice(0, 4)) + 543;
  const years = Array.from({ length: thisYear - 2559 }, (_, back) => thisYear - 1 - back);
  return {
    title: t(`companies:${part}.editTitle`),
    id: company.id,
    name: words.name(company),
    version: company.version,
    today: typedDate(company.today, words.language),
    sectors: SECTORS.map((value) => ({ value, label: t(`companies:sector.${value}`) })),
    kinds: FILING_KINDS.map((value) => ({ value, label: t(`companies:filing.${value}`) })),
    years: years.map((year) => ({ value: String(year), label: words.year(year) })),
    registrarDueOn: typedDate(registrarDueOn(thisYear - 1), words.language),
    holders: holderRows(company, words),
    filings: filingRows(company, words).map((row, at) => {
      const { dueOn, filedOn } = company.filings[at]!;
      return {
        ...row,
        stored: { dueOn: typedDate(dueOn, words.language), filedOn: typedDate(filedOn, words.language) },
      };
    }),
    statements: yearRows(company, words).map((row) => {
      const stored = company.statements.find(({ year }) => year === row.year);
      const { dividendsBaht = null, auditedOn = null, source = null } = stored ?? {};
      const fields = {
        year: String(row.year),
        dividendsBaht: dividendsBaht ?? "",
        auditedOn: typedDate(auditedOn, words.language),
      };
      return { ...row, stored: { ...fields, source: source ?? "" } };
    }),
  };
}

export type RecordsPage = Awaited<ReturnType<typeof recordsPage>>;
