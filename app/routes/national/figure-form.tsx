import { useTranslation } from "react-i18next";
import { NATIONAL_COLUMNS } from "#app/domain/national/national-row.ts";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";

const EXAMPLE = `${NATIONAL_COLUMNS.join(",")}\ntarget,C3-01,30,FY2570,250000000,,,,`;

/** Takes a file or pasted rows; nothing is stored before they have been looked at. */
export function FigureForm({ text, open, error }: { text: string; open: boolean; error: string | null }) {
  const { t } = useTranslation("national");
  return (
    <Details summary={t("import.open")} open={open}>
      <Form
        method="post"
        action={paths.national()}
        encType="multipart/form-data"
        className="flex max-w-form flex-col gap-4"
      >
        <p className="text-ink-soft">{t("import.help", { columns: NATIONAL_COLUMNS.join(", ") })}</p>
        <Field id="file" label={t("import.file")} optional>
          <FileInput name="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
        </Field>
        <Field id="text" label={t("import.text")} help={t("import.textHelp")} error={error} optional>
          <Textarea
            name="text"
            rows={6}
            defaultValue={text}
            placeholder={EXAMPLE}
            className="figures"
            spellCheck={false}
          />
        </Field>
        <div>
          <Button variant="primary" icon="search">
            {t("import.try")}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
