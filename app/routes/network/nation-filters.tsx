import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Link } from "#app/ui/link.tsx";
import type { NationPage } from "./nation-page.server.ts";

/** Which provinces of the nation are shown: a region, and what they lack. */
export function NationFilters({ chosen, choices, isFiltered }: Pick<NationPage, "chosen" | "choices" | "isFiltered">) {
  const { t } = useTranslation("network");
  const fields = [
    { name: "region", all: t("filter.everyRegion"), value: chosen.region, options: choices.regions },
    { name: "cog", label: t("gaps.lacksCog"), all: t("filter.any"), value: chosen.cog, options: choices.cogs },
    {
      name: "sector",
      label: t("gaps.lacksSector"),
      all: t("filter.any"),
      value: chosen.sector,
      options: choices.sectors,
    },
    { name: "order", all: undefined, value: chosen.order, options: choices.orders },
  ];
  return (
    <FilterBar
      label={t("filter.nation")}
      action={paths.network()}
      keep={{ measure: chosen.measure }}
      actions={
        isFiltered && (
          <Link to={paths.network({ measure: chosen.measure })} className="inline-flex min-h-11 items-center px-2">
            {t("filter.clear")}
          </Link>
        )
      }
    >
      <div className="grid grid-cols-2 gap-3 sm:contents">
        {fields.map(({ name, label, all, value, options }) => (
          <Field key={name} id={name} label={label ?? t(`filter.${name}`)} className="sm:min-w-40 sm:flex-1">
            <Select key={value} name={name} defaultValue={value} emptyLabel={all} options={options} />
          </Field>
        ))}
      </div>
    </FilterBar>
  );
}
