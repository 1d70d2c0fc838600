import type { Dashboard } from "#app/domain/dashboards/dashboard.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import type { Option, OptionGroup } from "#app/ui/forms/select.tsx";
import type { Reader } from "./figure-text.server.ts";
import type { FiltersView } from "./view.ts";

/** What may be chosen here, in groups that a reader finds their way in. */
export function viewFilters(dashboard: Dashboard, { language, t }: Reader): FiltersView {
  const th = language === "th";
  const cogNames = new Map(dashboard.cogs.map(({ number, nameTh, nameEn }) => [number, th ? nameTh : nameEn]));
  return {
    indicators: grouped(
      dashboard.indicators,
      ({ cog }) => (cog === 0 ? (cogNames.get(0) ?? "") : `${cog} ${cogNames.get(cog) ?? ""}`),
      ({ code, nameTh, nameEn }) => ({ value: code, label: `${code} ${th ? nameTh : nameEn}` }),
    ),
    indicator: dashboard.indicator.code,
    periods: grouped(
      dashboard.periods,
      ({ fiscalYear }) => formatPeriod(`FY${fiscalYear}`, language, "short"),
      ({ code }) => ({ value: code, label: formatPeriod(code, language, code.includes("Q") ? "long" : "short") }),
    ),
    period: dashboard.period.code,
    states: dashboard.states.map((state) => ({ value: state, label: t(`dashboard:state.${state}`) })),
    state: dashboard.state,
  };
}

/** Options under the groups they belong to, in their order. */
export function grouped<T>(
  items: readonly T[],
  group: (item: T) => string,
  option: (item: T) => Option,
): OptionGroup[] {
  const groups = new Map<string, Option[]>();
  for (const item of items) {
    const label = group(item);
    groups.set(label, [...(groups.get(label) ?? []), option(item)]);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}
