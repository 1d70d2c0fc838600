import { useTranslation } from "react-i18next";
import { UNDIVIDED } from "#app/domain/observations/cell.ts";
import type { Problem } from "#app/domain/observations/problem.ts";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { useDraft } from "./draft-context.ts";
import type { IndicatorView } from "./indicator-view.server.ts";
import { fieldId, fieldName } from "./report-fields.ts";

/** What the checks say to one question: errors to mend, and doubts with a place to explain them. */
export function CellMessages({ id, indicator }: { id: string; indicator: IndicatorView }) {
  const draft = useDraft();
  const problems = [UNDIVIDED, ...indicator.splitCodes].flatMap((split) =>
    draft.problemsAt(`${indicator.code}/${split}`),
  );
  const explanation = fieldName(indicator.code, UNDIVIDED, "explanation");
  const asksWhy = problems.some((problem) => problem.severity === "warning") || Boolean(draft.texts[explanation]);
  return (
    <div id={id} className="flex flex-col gap-2 empty:hidden">
      {problems.map((problem) => (
        <Message
          key={`${problem.splitCode}:${problem.rule}:${problem.field}`}
          problem={problem}
          indicator={indicator}
        />
      ))}
      {asksWhy && <Explanation name={explanation} indicator={indicator} />}
    </div>
  );
}

function Message({ problem, indicator }: { problem: Problem; indicator: IndicatorView }) {
  const { t } = useTranslation("entry");
  const isError = problem.severity === "error";
  const part = indicator.parts.find((each) => each.code === problem.splitCode);
  return (
    <p className={`flex gap-1.5 ${isError ? "font-semibold text-danger" : "text-warning"}`}>
      <Icon
        name={isError ? "danger" : "warning"}
        label={t(`checks:severity.${isError ? "error" : problem.explained ? "explained" : "warning"}`)}
        className="mt-1"
      />
      <span>
        {part && `${part.name}: `}
        {t(`checks:${problem.messageKey}`, problem.params)}
      </span>
    </p>
  );
}

/** The reason why an unusual figure is right; it is kept with the figure. */
function Explanation({ name, indicator }: { name: string; indicator: IndicatorView }) {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  const text = draft.texts[name] ?? "";
  if (!draft.isEditable(`${indicator.code}/${UNDIVIDED}`))
    return text ? <p className="text-sm">{t("explanation.given", { text })}</p> : null;
  return (
    <div className="flex flex-col gap-1 border-l-4 border-warning pl-3">
      <label htmlFor={fieldId(name)} className="font-semibold">
        {t("explanation.label")}
      </label>
      <Textarea
        id={fieldId(name)}
        name={name}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => draft.set(name, event.target.value)}
        onBlur={() => void draft.flush()}
      />
    </div>
  );
}
