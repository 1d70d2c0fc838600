import { useTranslation } from "react-i18next";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { useDraft } from "./draft-context.ts";

/** What the province or the department asks about a returned cell, and a place to answer in words. */
export function Question({ cell }: { cell: string }) {
  const { t } = useTranslation("entry");
  const { page, isEditable } = useDraft();
  const question = page.questions[cell];
  if (!question) return null;
  const id = `note-${cell.replace("/", ".")}`;
  return (
    <div className="flex flex-col gap-2 rounded-md border-l-4 border-danger bg-danger-soft p-3">
      <p className="flex gap-2">
        <Icon name="question" className="mt-1 text-danger" />
        <span>
          <span className="block text-sm font-semibold text-danger">{t("question.asked")}</span>
          {question}
        </span>
      </p>
      {isEditable(cell) && (
        <>
          <label htmlFor={id} className="text-sm">
            {t("question.answer")}
          </label>
          <Textarea id={id} name={`note:${cell}`} rows={2} maxLength={2000} />
        </>
      )}
    </div>
  );
}
