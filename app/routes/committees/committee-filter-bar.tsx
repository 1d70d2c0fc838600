import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Link } from "#app/ui/link.tsx";
import type { CommitteeListView } from "./list-page.server.ts";

/** Where to look and what is missing; the choice lives in the address. */
export function CommitteeFilterBar({ chosen, filters }: Pick<CommitteeListView, "chosen" | "filters">) {
  const { t } = useTranslation("committees");
  const isFiltered = chosen.kind || chosen.missing || chosen.area !== "TH";
  return (
    <FilterBar
      label={t("filter.label")}
      action={paths.committees()}
      actions={
        isFiltered && (
          <Link to={paths.committees({ area: "TH" })} className="inline-flex min-h-11 items-center px-2">
            {t("filter.clear")}
          </Link>
        )
      }
    >
      <Field id="area" label={t("filter.area")}>
        <Select
          key={chosen.area}
          name="area"
          defaultValue={chosen.area}
          options={[{ value: "TH", label: t("filter.anywhere") }, ...filters.areas]}
        />
      </Field>
      <Field id="missing" label={t("filter.missing")}>
        <Select
          key={chosen.missing}
          name="missing"
          defaultValue={chosen.missing}
          emptyLabel={t("filter.whatever")}
          options={filters.missing}
        />
      </Field>
      <Field id="kind" label={t("filter.kind")}>
        <Select
          key={chosen.kind}
          name="kind"
          defaultValue={chosen.kind}
          emptyLabel={t("filter.main")}
          options={filters.kinds}
        />
      </Field>
    </FilterBar>
  );
}
