import { useTranslation } from "react-i18next";
import { MOST_LETTERS } from "#app/domain/fair-sales/published-input.ts";
import { MOST_BYTES, MOST_ROWS, ROW_COLUMNS } from "#app/domain/fair-sales/published-rows.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { errorsAt, type FormAnswer } from "../fairs/answer.ts";

const COLUMNS = Object.values(ROW_COLUMNS);
const THAI = /[\u0e00-\u0e7f]/;

/** Several figures at once, from a file or pasted; nothing is recorded before it has been looked at. */
export function PublishedRowsForm(props: { fairs: Option[]; answer: FormAnswer | undefined }) {
  const { fairs, answer } = props;
  const { t, i18n } = useTranslation("fairPublished");
  const typed = answer?.typed ?? {};
  const columns = COLUMNS.map((names) => names.find((name) => THAI.test(name) === (i18n.language === "th"))).join(", ");
  return (
    <Section title={t("rows.title")} aside={t("rows.aside")}>
      <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-5">
        <input type="hidden" name="intent" value="rows" />
        <Field id="rows" label={t("rows.text")} help={t("rows.textHelp", { columns })} error={errorsAt(answer, "rows")}>
          <Textarea name="rows" rows={6} defaultValue={typed.rows ?? ""} className="figures" spellCheck={false} />
        </Field>
        <Field
          id="rowsFile"
          label={t("rows.chooseFile")}
          help={t("rows.fileHelp", { rows: MOST_ROWS, kilobytes: MOST_BYTES / 1024 })}
          optional
        >
          <FileInput name="file" accept=".csv,.tsv,.txt,text/csv,text/plain" />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="rowsFair" label={t("field.fairName")} help={t("rows.forAll")} optional>
            <TextInput
              name="rowsFair"
              list="published-fairs"
              defaultValue={typed.rowsFair ?? ""}
              maxLength={MOST_LETTERS.fairName}
            />
          </Field>
          <Field id="rowsFairCode" label={t("field.fairCode")} help={t("help.fairCode")} optional>
            <Select
              name="rowsFairCode"
              options={fairs}
              emptyLabel={t("noFair")}
              defaultValue={typed.rowsFairCode ?? ""}
            />
          </Field>
        </div>
        <Field id="rowsSource" label={t("field.source")} help={t("rows.forAll")} optional>
          <TextInput name="rowsSource" defaultValue={typed.rowsSource ?? ""} maxLength={MOST_LETTERS.source} />
        </Field>
        <div>
          <Button variant="primary" icon="search">
            {t("rows.try")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
