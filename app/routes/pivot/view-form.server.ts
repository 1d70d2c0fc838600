import type { DashboardArea, DashboardPeriod } from "#app/domain/dashboards/dashboard.ts";
import { MEASURES, type Pivot, VARIED } from "#app/domain/pivot/pivot.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { Option } from "#app/ui/forms/select.tsx";
import type { Reader } from "../dashboard/figure-text.server.ts";
import { grouped } from "../dashboard/view-filters.server.ts";
import { queryOf } from "./pivot-choice.server.ts";
import type { FormView } from "./view.ts";

/** What may be chosen for this table: the axes, and once each what neither of them is. */
export function viewForm(pivot: Pivot, reader: Reader): FormView {
  const { language, t } = reader;
  const th = language === "th";
  const shown = [pivot.rows, pivot.columns];
  const varies = (thing: string) => shown.some((axis) => VARIED[axis] === thing);
  const hasIndicators = varies("indicator");
  const names = new Map(pivot.cogs.map(({ number, nameTh, nameEn }) => [number, th ? nameTh : nameEn]));
  const cogName = (cog: number) => (cog === 0 ? names.get(0)! : `${cog} ${names.get(cog)}`);
  const isFew = pivot.cog === null;
  const query = queryOf(pivot);
  return {
    action: paths.pivot(pivot.area.code),
    axes: pivot.axes.map((axis) => ({ value: axis, label: t(`pivot:axis.${axis}`) })),
    ...{ rows: pivot.rows, columns: pivot.columns, area: pivot.area.code },
    areas: viewAreas(pivot, reader),
    indicators: hasIndicators
      ? null
      : grouped(
          pivot.indicators,
          ({ cog }) => cogName(cog),
          ({ code, nameTh, nameEn }) => ({ value: code, label: `${code} ${th ? nameTh : nameEn}` }),
        ),
    indicator: pivot.indicator.code,
    cogs: hasIndicators
      ? [
          ...pivot.cogs.map(({ number }) => ({ value: String(number), label: cogName(number) })),
          { value: "few", label: t("pivot:few.option") },
        ]
      : null,
    cog: isFew ? "few" : String(pivot.cog),
    few:
      hasIndicators && isFew
        ? pivot.cogs.map(({ number }) => ({
            legend: cogName(number),
            choices: pivot.indicators
              .filter(({ cog }) => cog === number)
              .map(({ code, nameTh, nameEn }) => {
                const ticked = pivot.few.length > 0 ? pivot.few.includes(code) : code === pivot.indicator.code;
                return { code, name: th ? nameTh : nameEn, ticked };
              }),
          }))
        : [],
    periods: varies("period") ? years(pivot.periods, reader) : allPeriods(pivot.periods, reader),
    period: pivot.period.code,
    periodLabel: t(
      shown.includes("years") ? "pivot:form.lastYear" : varies("period") ? "pivot:form.year" : "pivot:form.period",
    ),
    measures: MEASURES.map((measure) => ({ value: measure, label: t(`pivot:measure.${measure}`) })),
    measure: pivot.measure,
    states: pivot.states.map((state) => ({ value: state, label: t(`dashboard:state.${state}`) })),
    state: pivot.state,
    keep: {
      indicator: hasIndicators ? query.indicator : null,
      cog: null,
      few: hasIndicators && isFew ? null : query.few,
    },
  };
}

function viewAreas({ others }: Pivot, { language, t }: Reader): FormView["areas"] {
  const option = ({ code, nameTh, nameEn }: DashboardArea): Option => {
    return { value: code, label: (language === "en" && nameEn) || nameTh };
  };
  const ofLevel = (level: DashboardArea["level"]) => others.filter((area) => area.level === level).map(option);
  return [
    ...ofLevel("nation"),
    { label: t("pivot:axis.regions"), options: ofLevel("region") },
    { label: t("pivot:axis.provinces"), options: ofLevel("province") },
    ...ofLevel("district"),
  ];
}

function years(periods: readonly DashboardPeriod[], { language }: Reader): Option[] {
  return periods
    .filter(({ kind }) => kind === "year")
    .map(({ code }) => ({ value: code, label: formatPeriod(code, language, "short") }));
}

function allPeriods(periods: readonly DashboardPeriod[], { language }: Reader): FormView["periods"] {
  return grouped(
    periods,
    ({ fiscalYear }) => formatPeriod(`FY${fiscalYear}`, language, "short"),
    ({ code }) => ({ value: code, label: formatPeriod(code, language, code.includes("Q") ? "long" : "short") }),
  );
}
