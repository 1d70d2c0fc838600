import { data } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { type PublishedRow, publishedFigures } from "#app/domain/fair-sales/published.server.ts";
import type { PublishedField, PublishedFigure, PublishedProblem } from "#app/domain/fair-sales/published-input.ts";
import { listFairs, managesFairs, readsApplications } from "#app/domain/fairs/fair.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { type FormAnswer, typedIn } from "../fairs/answer.ts";
import { fairWords } from "../fairs/fair-words.server.ts";

export type PublishedView = Awaited<ReturnType<typeof publishedPage>>;

/** Published figures fair by fair in the reader's words, and the form for whoever records them. */
export async function publishedPage(viewer: Viewer) {
  const { language } = viewer;
  const t = translator(language);
  const words = await fairWords(viewer);
  const figures = await publishedFigures(viewer);
  const figure = figureWords(viewer, words);
  const line = (row: PublishedRow) => ({
    id: row.id,
    ...figure(row),
    own: numberOf(row.own),
    ownBooths: row.ownBooths === null ? null : t("fairPublished:ownBooths", { count: row.ownBooths }),
  });
  const names = [...new Set(figures.map(({ fairName }) => fairName))];
  return {
    title: t("fairPublished:title"),
    fairs: names.map((name) => {
      const rows = figures.filter(({ fairName }) => fairName === name);
      const code = rows.find(({ fairCode }) => fairCode)?.fairCode;
      return {
        name,
        code: code ?? null,
        to: code ? paths.fair(code) : null,
        ownShown: rows.some(({ fairCode, own }) => own !== null || (fairCode !== null && readsApplications(viewer))),
        rows: rows.map(line),
      };
    }),
    form: managesFairs(viewer)
      ? {
          fairs: (await listFairs(viewer)).map((fair) => ({
            value: fair.code,
            label: (language === "en" && fair.nameEn) || fair.nameTh,
          })),
          names,
          provinces: words.provinces,
          categories: words.categories,
        }
      : null,
  };
}

const numberOf = (value: string | number | null) => (value === null ? null : formatNumber(value));

/** A figure in the reader's words: of what part and days, how much, and who says so. */
export function figureWords({ language }: Viewer, words: Awaited<ReturnType<typeof fairWords>>) {
  const t = translator(language);
  return (row: PublishedFigure) => ({
    what: [
      row.provinceCode ? words.province(row.provinceCode) : t("fairPublished:nation"),
      row.zone,
      row.categoryCode && words.category(row.categoryCode),
    ]
      .filter(Boolean)
      .join(" · "),
    days: row.fromDate
      ? [...new Set([row.fromDate, row.toDate!])].map((day) => formatDate(day, language)).join(" – ")
      : t("fairPublished:noDay"),
    booths: numberOf(row.booths),
    visitors: numberOf(row.visitors),
    cash: numberOf(row.cash),
    orders: numberOf(row.orders),
    total: numberOf(row.total),
    source: row.source,
  });
}

/** The form again with what does not fit. */
export function publishedProblems(
  viewer: Viewer,
  form: FormData,
  problems: Partial<Record<PublishedField, PublishedProblem>>,
) {
  const t = translator(viewer.language);
  const answer: FormAnswer = {
    intent: "",
    errors: Object.entries(problems).map(([id, problem]) => ({ id, message: t(`fairPublished:problem.${problem}`) })),
    typed: typedIn(form),
  };
  return data(answer, { status: 422 });
}
