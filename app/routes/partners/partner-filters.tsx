import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Link } from "#app/ui/link.tsx";
import type { PartnerListPage } from "./partner-list.server.ts";

/** Which partners are listed: by name, sector and province. The choice lives in the address. */
export function PartnerFilters({ chosen, choices, isFiltered }: PartnerListPage) {
  const { t } = useTranslation("partners");
  return (
    <FilterBar
      label={t("filter.label")}
      action={paths.partners()}
      actions={
        isFiltered && (
          <Link to={paths.partners()} className="inline-flex min-h-11 items-center px-2">
            {t("filter.clear")}
          </Link>
        )
      }
    >
      <Field id="q" label={t("filter.q")} className="sm:grow-2!">
        <TextInput key={chosen.q} type="search" name="q" defaultValue={chosen.q} autoComplete="off" />
      </Field>
      <div className="grid grid-cols-2 gap-3 sm:contents">
        <Field id="sector" label={t("filter.sector")} className="sm:min-w-40 sm:flex-1">
          <Select
            key={chosen.sector}
            name="sector"
            defaultValue={chosen.sector}
            emptyLabel={t("filter.everySector")}
            options={choices.sectors}
          />
        </Field>
        <Field id="province" label={t("filter.province")} className="sm:min-w-40 sm:flex-1">
          <Select
            key={chosen.province}
            name="province"
            defaultValue={chosen.province}
            emptyLabel={t("filter.everyProvince")}
            options={choices.provinces}
          />
        </Field>
      </div>
    </FilterBar>
  );
}
