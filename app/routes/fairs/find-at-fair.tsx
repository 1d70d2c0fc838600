import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";

/** What a visitor of a fair came for: one box that leads to a product's booth on the plan. */
export function FindAtFair({ code }: { code: string }) {
  const { t } = useTranslation("fairPlan");
  const plan = paths.fairPart(code, "plan");
  return (
    <FilterBar
      label={t("find")}
      action={plan}
      onChange="wait"
      actions={
        <ButtonLink to={plan} variant="quiet" icon="map">
          {t("whole")}
        </ButtonLink>
      }
    >
      <Field id="q" label={t("find")}>
        <TextInput type="search" name="q" autoComplete="off" />
      </Field>
    </FilterBar>
  );
}
