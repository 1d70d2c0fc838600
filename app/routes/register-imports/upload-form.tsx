import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Form } from "#app/ui/link.tsx";

const ACCEPTED = ".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Chooses a file and sends it; the browser itself sends it, so that a large one shows its progress. */
export function UploadForm({ error }: { error?: string }) {
  const { t } = useTranslation("registerImports");
  return (
    <Form
      method="post"
      action={paths.registerImports()}
      encType="multipart/form-data"
      reloadDocument
      className="flex max-w-form flex-col items-start gap-4"
    >
      <Field id="file" label={t("upload.file")} help={t("upload.help")} error={error} className="w-full">
        <FileInput name="file" accept={ACCEPTED} required />
      </Field>
      <Button variant="primary" icon="upload">
        {t("upload.button")}
      </Button>
    </Form>
  );
}
