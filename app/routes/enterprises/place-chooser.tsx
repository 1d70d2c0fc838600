import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import type { RecordFormView } from "./form-page.server.ts";

/** Where the production site is, as a step of its own: it works without a script, and the form then knows its sub-districts. */
export function PlaceChooser({ view }: { view: RecordFormView }) {
  const { t } = useTranslation("enterprises");
  return (
    <FilterBar label={t("edit.place")}>
      {view.provinces.length > 1 && (
        <Field id="province" label={t("edit.province")}>
          <Select
            name="province"
            defaultValue={view.province}
            emptyLabel={t("edit.chooseProvince")}
            options={view.provinces}
          />
        </Field>
      )}
      <Field id="district" label={t("edit.district")}>
        <Select
          key={view.province}
          name="district"
          defaultValue={view.district ?? ""}
          emptyLabel={t("edit.chooseDistrict")}
          options={view.districts}
        />
      </Field>
    </FilterBar>
  );
}
