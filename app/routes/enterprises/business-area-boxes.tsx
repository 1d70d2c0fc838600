import { useTranslation } from "react-i18next";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import type { RecordFormView } from "./form-page.server.ts";
import type { FormAnswerOf } from "./use-form-answer.ts";

/** The three business areas; an enterprise may work in several. */
export function BusinessAreaBoxes({ view, form }: { view: RecordFormView; form: FormAnswerOf }) {
  const { t } = useTranslation("enterprises");
  const ticked = form.ticked ?? view.values?.ticked ?? [];
  return (
    <Fieldset legend={t("edit.businessAreas")} help={t("edit.businessAreasHelp")}>
      {view.businessAreas.map(({ value, label }) => (
        <Checkbox
          key={value}
          id={form.id(value)}
          name="businessAreas"
          value={value}
          label={label}
          defaultChecked={ticked.includes(value)}
        />
      ))}
    </Fieldset>
  );
}
