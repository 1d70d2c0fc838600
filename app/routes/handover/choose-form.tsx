import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import type { HandoverView } from "./handover-page.server.ts";

/** Who leaves: first the province, where there is a choice, then the person. */
export function ChooseForm({ page }: { page: HandoverView }) {
  const { t } = useTranslation("handover");
  return (
    <FilterBar label={t("choose.label")} action={paths.handover()}>
      {page.areas.length > 0 && (
        <Field id="area" label={t("choose.area")}>
          <Select key={page.chosen.area} name="area" defaultValue={page.chosen.area} options={page.areas} />
        </Field>
      )}
      <Field id="from" label={t("choose.from")} className="sm:grow-2!">
        <Select
          key={page.chosen.area + page.chosen.from}
          name="from"
          defaultValue={page.chosen.from}
          emptyLabel={t("choose.nobody")}
          options={page.people}
        />
      </Field>
    </FilterBar>
  );
}
