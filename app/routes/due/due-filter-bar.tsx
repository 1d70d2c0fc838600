import { useTranslation } from "react-i18next";
import { DUE_STATES } from "#app/domain/reviews/due.ts";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Link } from "#app/ui/link.tsx";
import type { DuePage } from "./due-page.server.ts";

/** Which of the reports; the choice lives in the address. */
export function DueFilterBar({ chosen, filters, isFiltered }: Pick<DuePage, "chosen" | "filters" | "isFiltered">) {
  const { t } = useTranslation("due");
  const choose = (name: "form" | "period" | "district", options: { value: string; label: string }[]) =>
    options.length > 1 && (
      <Field id={name} label={t(`filter.${name}`)}>
        <Select
          key={chosen[name]}
          name={name}
          defaultValue={chosen[name]}
          emptyLabel={t("filter.every")}
          options={options}
        />
      </Field>
    );
  return (
    <FilterBar
      label={t("filter.label")}
      action={paths.due()}
      actions={
        isFiltered && (
          <Link to={paths.due()} className="inline-flex min-h-11 items-center px-2">
            {t("ui:filter.clear")}
          </Link>
        )
      }
    >
      <Field id="q" label={t("filter.q")}>
        <TextInput key={chosen.q} type="search" name="q" defaultValue={chosen.q} autoComplete="off" />
      </Field>
      {choose("form", filters.forms)}
      {choose("period", filters.periods)}
      {choose("district", filters.districts)}
      <Field id="state" label={t("filter.state")}>
        <Select
          key={chosen.state}
          name="state"
          defaultValue={chosen.state}
          emptyLabel={t("filter.every")}
          options={DUE_STATES.map((state) => ({ value: state, label: t(`ui:state.${state}`) }))}
        />
      </Field>
    </FilterBar>
  );
}
