import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import { useFormAnswer } from "../meetings/use-form-answer.ts";
import type { ActionPageData } from "./action-page.server.ts";

/** The owner says how it goes, with evidence for what is done. */
export function ReportForm({ page }: { page: ActionPageData }) {
  const { t } = useTranslation("actions");
  const { errorOf, typed } = useFormAnswer("report");
  const chosen = typed.state ?? (page.state === "open" ? "in_progress" : "reported_done");
  return (
    <Form
      method="post"
      action={paths.action(page.id)}
      encType="multipart/form-data"
      className="flex max-w-form flex-col gap-4"
      key={page.version}
    >
      <input type="hidden" name="version" value={page.version} />
      <Fieldset legend={t("report.state")}>
        {(["in_progress", "reported_done"] as const).map((state) => (
          <Checkbox
            key={state}
            id={`state-${state}`}
            type="radio"
            name="state"
            value={state}
            defaultChecked={state === chosen}
            label={t(`report.${state}`)}
          />
        ))}
      </Fieldset>
      <Field id="text" label={t("report.text")} help={t("report.textHelp")} error={errorOf("text")}>
        <Textarea name="text" rows={4} defaultValue={typed.text ?? ""} />
      </Field>
      <Field id="file" label={t("report.file")} help={t("report.fileHelp")} error={errorOf("file")} optional>
        <FileInput name="file" />
      </Field>
      <div>
        <Button variant="primary" icon="send">
          {t("report.send")}
        </Button>
      </div>
    </Form>
  );
}
