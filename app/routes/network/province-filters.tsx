import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Link } from "#app/ui/link.tsx";
import type { ProvincePage } from "./province-page.server.ts";

/** What the drawing and the tables of a province are narrowed to; the choice lives in the address. */
export function ProvinceFilters({ code, chosen, choices, isFiltered }: ProvincePage) {
  const { t } = useTranslation("network");
  const fields = [
    { name: "cog", all: t("filter.everyCog"), value: chosen.cog, options: choices.cogs },
    { name: "sector", all: t("filter.everySector"), value: chosen.sector ?? "", options: choices.sectors },
    { name: "district", all: t("filter.everyDistrict"), value: chosen.district ?? "", options: choices.districts },
    { name: "state", all: undefined, value: chosen.state, options: choices.states },
  ];
  return (
    <FilterBar
      label={t("filter.label")}
      action={paths.networkOf(code)}
      actions={
        isFiltered && (
          <Link to={paths.networkOf(code)} className="inline-flex min-h-11 items-center px-2">
            {t("filter.clear")}
          </Link>
        )
      }
    >
      <Field id="q" label={t("filter.q")} className="w-full sm:min-w-56 sm:flex-1">
        <TextInput key={chosen.q} type="search" name="q" defaultValue={chosen.q ?? ""} autoComplete="off" />
      </Field>
      <div className="grid grid-cols-2 gap-3 sm:contents">
        {fields.map(({ name, all, value, options }) => (
          <Field key={name} id={name} label={t(`filter.${name}`)} className="sm:min-w-32 sm:flex-1">
            <Select key={value} name={name} defaultValue={value} emptyLabel={all} options={options} />
          </Field>
        ))}
      </div>
    </FilterBar>
  );
}
