import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Link } from "#app/ui/link.tsx";
import type { CompanyListPage } from "./list-page.server.ts";

const RESULTS = ["profit", "loss", "accumulated_loss", "findings", "no_report"] as const;

/** Which companies, and of which year; the choice lives in the address. */
export function CompanyFilterBar({ chosen, isFiltered, areas, years }: CompanyListPage) {
  const { t } = useTranslation("companies");
  return (
    <FilterBar
      label={t("filter.label")}
      action={paths.companies()}
      keep={{ sort: chosen.sort === "place" ? null : chosen.sort }}
      actions={
        isFiltered && (
          <Link
            to={paths.companies({ area: "TH", year: chosen.year })}
            className="inline-flex min-h-11 items-center px-2"
          >
            {t("filter.clear")}
          </Link>
        )
      }
    >
      <Field id="area" className="sm:min-w-40 sm:flex-1" label={t("filter.area")}>
        <Select
          key={chosen.area}
          name="area"
          defaultValue={chosen.area === "TH" ? "" : chosen.area}
          emptyLabel={t("filter.anywhere")}
          options={areas}
        />
      </Field>
      <Field id="result" className="sm:min-w-40 sm:flex-1" label={t("filter.result")}>
        <Select
          key={chosen.result}
          name="result"
          defaultValue={chosen.result}
          emptyLabel={t("filter.anyResult")}
          options={RESULTS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      </Field>
      {years.length > 0 && (
        <Field id="year" className="sm:min-w-32" label={t("filter.year")}>
          <Select key={chosen.year} name="year" defaultValue={chosen.year} options={years} />
        </Field>
      )}
    </FilterBar>
  );
}
