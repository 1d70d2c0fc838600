import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { ACTION_STATES, AGES, type Age, ageOf } from "#app/domain/meetings/action.ts";
import { type ActionRow, agesOfActions, openActions } from "#app/domain/meetings/actions.server.ts";
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
  const own = reports && parameters.get("of") !== "all";
  const committee = numberIn(parameters.get("committee"));
  const chosen = {
    of: own ? null : "all",
    committee,
    age: AGES.find((age) => age === parameters.get("age")) ?? null,
    state: ACTION_STATES.find((state) => state === parameters.get("state")) ?? null,
    after: parameters.get("after"),
  };
  const [ages, list] = [await agesOfActions(viewer, { own, committee }), await openActions(viewer, { ...chosen, own })];
  const total = [...ages.values()].reduce((sum, count) => sum + count, 0);
  return {
    title: words.t("actions:title"),
    chosen,
    tabs:
      reports && can(viewer, "network.read")
        ? (["own", "all"] as const).map((of) => ({
            to: paths.actions({ of: of === "own" ? null : of, committee }),
            label: words.t(`actions:tab.${of}`),
            current: own === (of === "own"),
          }))
        : [],
    total: formatNumber(total),
    ages: AGES.map((age) => ageView(age, ages.get(age) ?? 0, total, chosen, words)),
    rows: list.actions.map((row) => rowOf(row, words)),
    next: list.next,
  };
}

export type ActionsView = Awaited<ReturnType<typeof actionsPage>>;

function ageView(
  age: Age,
  count: number,
  total: number,
  chosen: { of: string | null; committee: number | null; age: Age | null },
  { t }: Words,
) {
  const current = chosen.age === age;
  return {
    age,
    label: t(`actions:age.${age}`),
    count: formatNumber(count),
    share: total ? (count / total) * 100 : 0,
    current,
    to: paths.actions({ of: chosen.of, committee: chosen.committee, age: current ? null : age }),
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
