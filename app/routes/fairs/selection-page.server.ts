import type { Viewer } from "#app/domain/access/viewer.ts";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import type { QuotaRow } from "#app/domain/fairs/refusal.ts";
import { previewSelection, type SelectionPlan, selectionProgress } from "#app/domain/fairs/selection.server.ts";
import type { RuleChoices } from "#app/domain/fairs/selection-rule.ts";
import { waitingList } from "#app/domain/fairs/waiting-list.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { fairWords } from "./fair-words.server.ts";
import { fairFrame, lastDayOf } from "./frame.server.ts";
import { selectionNames } from "./selection-names.server.ts";

/** What the rule asks: which counts first, and how often a newcomer's turn comes. */
export function choicesOf(from: { get(name: string): unknown }): RuleChoices {
  const every = Number(from.get("newcomerEvery") ?? 3);
  return {
    first: from.get("first") === "score" ? "score" : "rank",
    newcomerEvery: Number.isInteger(every) && every >= 0 && every <= 10 ? every : 3,
  };
}

/** Where selection stands, what the rule would do, the waiting list. Null when it is not there for the viewer. */
export async function selectionPage(viewer: Viewer, code: string, parameters: URLSearchParams) {
  const fair = managesFairs(viewer) ? await readFair(viewer, code) : null;
  const progress = fair && (await selectionProgress(viewer, fair.id));
  if (!fair || !progress) return null;
  const { language } = viewer;
  const t = translator(language);
  const choices = choicesOf(parameters);
  const plan = now() >= fair.screenUntil ? await previewSelection(viewer, code, choices) : null;
  const words = await fairWords(viewer);
  const waiting = await waitingList(viewer, fair.id, 50);
  const groupsSeen = new Set<string>();
  return {
    frame: await fairFrame(viewer, fair, "selection"),
    choices: { first: choices.first, newcomerEvery: String(choices.newcomerEvery) },
    opensOn: lastDayOf(fair.screenUntil, language),
    tiles: (["submitted", "passed", "selected", "waitlisted", "offered", "confirmed"] as const).map((key) => ({
      key,
      label: t(`fairApplications:select.tile.${key}`),
      value: formatNumber(progress[key]),
      to: paths.fairPart(code, "applications", { state: key === "passed" ? "province_passed" : key }),
    })),
    undecided: progress.submitted > 0 ? formatNumber(progress.submitted) : null,
    announced: fair.resultsAnnouncedAt && formatDateTime(fair.resultsAnnouncedAt, language),
    mayAnnounce: !fair.resultsAnnouncedAt && progress.selected > 0,
    plan: plan && plan.candidates.length > 0 ? planOf(plan, words) : null,
    names: plan && plan.candidates.length > 0 ? await selectionNames(viewer, code, plan, parameters, words) : null,
    waiting: waiting.map((row, at) => ({
      id: row.id,
      place: at + 1,
      to: paths.fairApplication(code, row.id),
      name: (language === "en" && row.unitEn) || row.unitTh,
      group: words.row(row),
      // The first of its province and category; all others have somebody before them.
      first: !groupsSeen.has(words.row(row)) && Boolean(groupsSeen.add(words.row(row))),
      newcomer: row.newcomer,
      score: row.score === null ? "–" : formatNumber(row.score, { decimals: 0 }),
      rank: row.provinceRank === null ? "–" : formatNumber(row.provinceRank),
    })),
  };
}

export type SelectionPage = NonNullable<Awaited<ReturnType<typeof selectionPage>>>;

function planOf(plan: SelectionPlan, words: Awaited<ReturnType<typeof fairWords>>) {
  const chosen = new Set(plan.selected);
  const categories = words.categories.flatMap(({ value, label }) => {
    const ones = plan.candidates.filter((candidate) => candidate.categoryCode === value);
    if (ones.length === 0) return [];
    const selected = ones.filter((candidate) => chosen.has(candidate.id));
    return [
      {
        key: value,
        name: label,
        candidates: formatNumber(ones.length),
        selected: formatNumber(selected.length),
        newcomers: formatNumber(selected.filter((candidate) => candidate.newcomer).length),
        waiting: formatNumber(ones.length - selected.length),
      },
    ];
  });
  const blocking = blockingRows(plan);
  return {
    fingerprint: plan.fingerprint,
    selected: formatNumber(plan.selected.length),
    waiting: formatNumber(plan.waiting.length),
    nothingNew: plan.selected.length === 0,
    categories,
    blocking: blocking
      .slice(0, 12)
      .map(({ row, count }) => ({ name: row ? words.row(row) : "", count: formatNumber(count) })),
  };
}

/** The rows of the quota that are full, those first that stop most; null stands for no row at all. */
function blockingRows({ waiting }: SelectionPlan) {
  const rows = new Map<string, { row: QuotaRow | null; count: number }>();
  for (const { blockedBy: row } of waiting) {
    const key = `${row?.provinceCode}/${row?.categoryCode}/${row === null}`;
    rows.set(key, { row, count: (rows.get(key)?.count ?? 0) + 1 });
  }
  return [...rows.values()].sort((a, b) => b.count - a.count);
}
