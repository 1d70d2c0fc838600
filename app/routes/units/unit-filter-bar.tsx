import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { SearchInput } from "#app/ui/forms/search-input.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Link } from "#app/ui/link.tsx";
import type { UnitSearch } from "./unit-search.server.ts";

/** What to look for and where; the choice lives in the address. */
export function UnitFilterBar({ chosen, filters }: Pick<UnitSearch, "chosen" | "filters">) {
  const { t } = useTranslation("units");
  const kinds = (["enterprise", "company", "province"] as const).map((value) => ({ value, label: t(`kind.${value}`) }));
  const isFiltered = Boolean(chosen.q || chosen.kind || chosen.category || (chosen.area && chosen.area !== "TH"));
  return (
    <FilterBar
      label={t("filter.label")}
      action={paths.units()}
      onChange="type"
      keep={{ sort: chosen.sort === "name" ? null : chosen.sort }}
      actions={
        isFiltered && (
          <Link to={paths.units({ area: "TH" })} className="inline-flex min-h-11 items-center px-2">
            {t("filter.clear")}
          </Link>
        )
      }
    >
      <Field id="q" label={t("filter.q")} className="sm:grow-2!">
        <SearchInput name="q" value={chosen.q} />
      </Field>
      <div className="contents">
        <Field id="area" className="min-w-0 sm:min-w-40 sm:flex-1" label={t("filter.area")}>
          <Select
            key={chosen.area}
            name="area"
            defaultValue={chosen.area || "TH"}
            options={[{ value: "TH", label: t("filter.anywhere") }, ...filters.areas]}
          />
        </Field>
        {filters.districts.length > 0 && (
          <Field id="district" className="min-w-0 sm:min-w-40 sm:flex-1" label={t("filter.district")}>
            <Select
              key={chosen.area + chosen.district}
              name="district"
              defaultValue={chosen.district}
              emptyLabel={t("filter.everyDistrict")}
              options={filters.districts}
            />
          </Field>
        )}
        <Field id="kind" className="min-w-0 sm:min-w-40 sm:flex-1" label={t("filter.kind")}>
          <Select
            key={chosen.kind}
            name="kind"
            defaultValue={chosen.kind}
            emptyLabel={t("filter.everyKind")}
            options={kinds}
          />
        </Field>
        <Field id="category" className="min-w-0 sm:min-w-40 sm:flex-1" label={t("filter.category")}>
          <Select
            key={chosen.category}
            name="category"
            defaultValue={chosen.category}
            emptyLabel={t("filter.everyCategory")}
            options={filters.categories}
          />
        </Field>
      </div>
    </FilterBar>
  );
}
