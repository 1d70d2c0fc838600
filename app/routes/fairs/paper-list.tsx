import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form } from "#app/ui/link.tsx";

interface Paper {
  id: string;
  name: string;
  to: string;
}

/** Papers of an application; its enterprise may add and take away as long as nothing is decided. */
export function PaperList({
  papers,
  mayChange = false,
  unit = "",
  code,
}: {
  papers: Paper[];
  mayChange?: boolean;
  unit?: string;
  code: string;
}) {
  const { t } = useTranslation("fairApplications");
  const target = paths.fairPart(code, "apply/papers");
  return (
    <div className="flex flex-col gap-4">
      <ul>
        {papers.map((paper) => (
          <li key={paper.id} className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1">
            <a href={paper.to} className="flex min-w-0 items-center gap-2 break-all">
              <Icon name="form" />
              {paper.name}
            </a>
            {mayChange && (
              <Form method="post" action={target} encType="multipart/form-data">
                <input type="hidden" name="unit" value={unit} />
                <Button name="remove" value={paper.id} variant="quiet" size="sm" icon="close">
                  {t("papers.remove")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Form method="post" action={target} encType="multipart/form-data" className="flex max-w-form flex-col gap-3">
          <input type="hidden" name="unit" value={unit} />
          <Field id="paper" label={t("papers.add")} help={t("papers.help")}>
            <FileInput name="paper" accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" />
          </Field>
          <div>
            <Button icon="upload">{t("papers.button")}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}
