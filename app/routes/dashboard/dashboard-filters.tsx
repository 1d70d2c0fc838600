import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import type { FiltersView } from "./view.ts";

/** Indicator, period and state. The public sees accepted figures only, so it is not asked for a state. */
export function DashboardFilters({ filters, action }: { filters: FiltersView; action: string }) {
  const { t } = useTranslation("dashboard");
  return (
    <FilterBar label={t("filter.label")} action={action}>
      <Field id="indicator" label={t("filter.indicator")} className="sm:flex-2!">
        <Select
          key={filters.indicator}
          name="indicator"
          defaultValue={filters.indicator}
          options={filters.indicators}
        />
      </Field>
      <Field id="period" label={t("filter.period")} className="sm:min-w-72!">
        <Select key={filters.period} name="period" defaultValue={filters.period} options={filters.periods} />
      </Field>
      {filters.states.length > 1 && (
        <Field id="state" label={t("filter.state")}>
          <Select key={filters.state} name="state" defaultValue={filters.state} options={filters.states} />
        </Field>
      )}
    </FilterBar>
  );
}
