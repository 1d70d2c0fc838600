import { can, scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { ACTION_STATES, AGES, type Age, ageOf } from "#app/domain/meetings/action.ts";
import { type ActionRow, agesOfActions, openActions } from "#app/domain/meetings/actions.server.ts";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { numberIn } from "../meetings/answer.ts";
import { type Words, wordsOf } from "../meetings/words.server.ts";

/** Open actions of the viewer's offices, or of the bodies in their area, with their ages. */
export async function actionsPage(viewer: Viewer, parameters: URLSearchParams) {
  const words = wordsOf(viewer);
  const reports = can(viewer, "actions.report");
  // The department answers for every action: its list begins with all of them.
  const isWide = scopeOf(viewer, "network.read").nation;
  const of = parameters.get("of") ?? (isWide ? "all" : "own");
  const own = reports && of !== "all";
  const ofFor = (which: "own" | "all") => ((which === "all") === isWide ? null : which);
  const committee = numberIn(parameters.get("committee"));
  const chosen = {
    of: ofFor(own ? "own" : "all"),
    committee,
    area: parameters.get("area") || null,
    age: AGES.find((age) => age === parameters.get("age")) ?? null,
    state: ACTION_STATES.find((state) => state === parameters.get("state")) ?? null,
    after: parameters.get("after"),
  };
  const [ages, list] = [await agesOfActions(viewer, { ...chosen, own }), await openActions(viewer, { ...chosen, own })];
  const total = [...ages.values()].reduce((sum, count) => sum + count, 0);
  return {
    title: words.t("actions:title"),
    chosen,
    tabs:
      reports && can(viewer, "network.read")
        ? (["own", "all"] as const).map((of) => ({
            to: paths.actions({ of: ofFor(of), committee, area: chosen.area }),
            label: words.t(`actions:tab.${of}`),
            current: own === (of === "own"),
          }))
        : [],
    areas: isWide ? await areasOf(viewer, words) : null,
    total: formatNumber(total),
    ages: AGES.map((age) => ageView(age, ages.get(age) ?? 0, total, chosen, words)),
    rows: list.actions.map((row) => rowOf(row, words)),
    next: list.next,
  };
}

export type ActionsView = Awaited<ReturnType<typeof actionsPage>>;

/** Regions with their provinces, for those who see more than one. */
async function areasOf(viewer: Viewer, { name }: Words) {
  const { regions } = await unitFilters(viewer, null);
  return regions.map((region) => ({
    label: name(region.nameTh, region.nameEn),
    options: [region, ...region.provinces].map(({ code, nameTh, nameEn }) => ({
      value: code,
      label: name(nameTh, nameEn),
    })),
  }));
}

function ageView(
  age: Age,
  count: number,
  total: number,
  chosen: { of: string | null; committee: number | null; area: string | null; age: Age | null },
  { t }: Words,
) {
  const current = chosen.age === age;
  return {
    age,
    label: t(`actions:age.${age}`),
    count: formatNumber(count),
    share: total ? (count / total) * 100 : 0,
    current,
    to: paths.actions({
      of: chosen.of,
      committee: chosen.committee,
      area: chosen.area,
      age: current ? null : age,
    }),
  };
}

function rowOf(row: ActionRow, { t, name, day }: Words) {
  const today = bangkokDate(now());
  const days = Math.round((Date.parse(today) - Date.parse(row.dueOn)) / 86_400_000);
  return {
    id: row.id,
    to: paths.action(row.id),
    task: row.taskTh,
    owner: name(row.ownerTh, row.ownerEn),
    from: t("actions:list.from", {
      committee: name(row.committeeTh, row.committeeEn),
      number: `${row.resolutionNumber}/${row.fiscalYear}`,
    }),
    due: day(row.dueOn),
    age: ageOf(row.dueOn, today),
    late: days > 0 ? t("actions:list.late", { days: formatNumber(days) }) : null,
    state: row.state,
  };
}
