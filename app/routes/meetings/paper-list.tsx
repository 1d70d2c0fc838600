import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { ItemPage } from "./item-page.server.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** Papers of an item: what lies there, and a form for one more. */
export function PaperList({ page }: { page: ItemPage }) {
  const { t } = useTranslation("meetings");
  const { errorOf } = useFormAnswer("paper");
  const { item } = page;
  return (
    <div className="flex flex-col gap-4">
      {item.papers.length > 0 && (
        <ul className="flex flex-col gap-2">
          {item.papers.map((paper) => (
            <li key={paper.id} className="flex flex-wrap items-center gap-3">
              <Link to={paper.to} reloadDocument className="inline-flex items-center gap-1.5">
                <Icon name="form" className="size-4" />
                {paper.name}
              </Link>
              {page.canAddPapers && (
                <Form method="post" action={item.to}>
                  <input type="hidden" name="intent" value="remove-paper" />
                  <input type="hidden" name="file" value={paper.id} />
                  <Button size="sm" variant="quiet">
                    <Icon name="close" label={t("item.removePaper", { name: paper.name })} />
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.canAddPapers && (
        <Form
          method="post"
          action={paths.meetingItemPapers(page.id, item.id)}
          encType="multipart/form-data"
          className="flex flex-wrap items-end gap-3"
        >
          <Field id="paper" label={t("item.paper")} help={t("item.paperHelp")} error={errorOf("paper")}>
            <FileInput name="paper" />
          </Field>
          <Button icon="upload">{t("item.upload")}</Button>
        </Form>
      )}
      {page.canAddPapers && page.asksCompany && (
        <Form method="post" action={item.to} className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="intent" value="company-figures" />
          <Button icon="company" variant="secondary">
            {t("companyPaper.attach")}
          </Button>
          <span className="text-sm text-ink-soft">{t("companyPaper.hint")}</span>
        </Form>
      )}
    </div>
  );
}
