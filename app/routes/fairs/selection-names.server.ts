import type { Viewer } from "#app/domain/access/viewer.ts";
import { candidateNames, type SelectionPlan } from "#app/domain/fairs/selection.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import type { fairWords } from "./fair-words.server.ts";

/** Names on one page. */
const PAGE = 50;

export type SelectionNames = Awaited<ReturnType<typeof selectionNames>>;

/** Who would be selected, or who would wait, by name and by which rule: one page of them, in the order of the rule. */
export async function selectionNames(
  viewer: Viewer,
  code: string,
  plan: SelectionPlan,
  parameters: URLSearchParams,
  words: Awaited<ReturnType<typeof fairWords>>,
) {
  const { language } = viewer;
  const t = translator(language);
  const shown = parameters.get("show") === "waiting" ? "waiting" : "selected";
  const category = words.categories.find(({ value }) => value === parameters.get("category"))?.value ?? "";
  const byId = new Map(plan.candidates.map((candidate) => [candidate.id, candidate]));
  const blockedBy = new Map(plan.waiting.map(({ id, blockedBy: row }) => [id, row]));
  const turns = new Set(plan.turns);
  const all = shown === "selected" ? plan.selected : plan.waiting.map(({ id }) => id);
  const ids = category ? all.filter((id) => byId.get(id)?.categoryCode === category) : all;
  const last = Math.max(1, Math.ceil(ids.length / PAGE));
  const page = Math.min(Math.max(1, Math.trunc(Number(parameters.get("page")) || 1)), last);
  const chosen = {
    ...{ first: parameters.get("first"), newcomerEvery: parameters.get("newcomerEvery") },
    category: category || null,
  };
  const to = (query: Record<string, string | number | null>) =>
    `${paths.fairPart(code, "selection", { ...chosen, show: shown, ...query })}#names`;
  const pageIds = ids.slice((page - 1) * PAGE, page * PAGE);
  const names = await candidateNames(viewer, pageIds);
  return {
    tabs: (["selected", "waiting"] as const).map((show) => ({
      to: to({ show }),
      label: t(`fairApplications:select.names.${show}`),
      count: formatNumber(show === "selected" ? plan.selected.length : plan.waiting.length),
      current: show === shown,
    })),
    shown,
    category,
    categories: words.categories,
    previous: page > 1 ? to({ page: page - 1 }) : null,
    next: page < last ? to({ page: page + 1 }) : null,
    summary: t("fairApplications:select.names.page", { page: formatNumber(page), last: formatNumber(last) }),
    rows: pageIds.flatMap((id, at) => {
      const candidate = byId.get(id);
      if (!candidate) return [];
      const name = names.get(id);
      const full = blockedBy.get(id);
      return [
        {
          id,
          place: formatNumber((page - 1) * PAGE + at + 1),
          to: paths.fairApplication(code, id),
          name: name ? words.name(name) : String(id),
          group: words.row(candidate),
          newcomer: candidate.newcomer,
          rank: candidate.provinceRank === null ? "–" : formatNumber(candidate.provinceRank),
          score: formatNumber(candidate.score, { decimals: 0 }),
          why: t(`fairApplications:select.why.${turns.has(id) ? "turn" : "order"}`),
          full: shown === "waiting" ? (full ? words.row(full) : t("fairApplications:select.noRow")) : null,
        },
      ];
    }),
  };
}
