import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** Day, time and place, for a new meeting and for one that is changed. */
export function MeetingFields({ intent, values }: { intent: string; values: Record<string, string> }) {
  const { t } = useTranslation("meetings");
  const { errorOf, typed } = useFormAnswer(intent);
  const value = (name: string) => typed[name] ?? values[name] ?? "";
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <Field id="heldOn" label={t("form.heldOn")} help={t("form.heldOnHelp")} error={errorOf("heldOn")}>
          <TextInput name="heldOn" width="short" defaultValue={value("heldOn")} required />
        </Field>
        <Field
          id="startsAt"
          label={t("form.startsAt")}
          help={t("form.startsAtHelp")}
          error={errorOf("startsAt")}
          optional
        >
          <TextInput name="startsAt" width="short" defaultValue={value("startsAt")} />
        </Field>
      </div>
      <Field id="placeTh" label={t("form.placeTh")} optional>
        <TextInput name="placeTh" defaultValue={value("placeTh")} />
      </Field>
    </>
  );
}

/** The name of its own and the date as a source wrote it. */
export function SourceFields({ intent, values }: { intent: string; values: Record<string, string> }) {
  const { t } = useTranslation("meetings");
  const { errorOf, typed } = useFormAnswer(intent);
  const value = (name: string) => typed[name] ?? values[name] ?? "";
  return (
    <>
      <Field id="titleTh" label={t("form.titleTh")} help={t("form.titleHelp")} error={errorOf("titleTh")} optional>
        <TextInput name="titleTh" defaultValue={value("titleTh")} />
      </Field>
      <Field id="sourceText" label={t("form.sourceText")} help={t("form.sourceHelp")} optional>
        <TextInput name="sourceText" defaultValue={value("sourceText")} />
      </Field>
    </>
  );
}
