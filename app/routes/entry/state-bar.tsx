import { useTranslation } from "react-i18next";
import type { Problem } from "#app/domain/observations/problem.ts";
import { Details } from "#app/ui/content/details.tsx";
import { StateBadge } from "#app/ui/feedback/badge.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { useDraft } from "./draft-context.ts";
import { fieldId, fieldName } from "./report-fields.ts";

/** Where the report stands: state, version, deadline, who saved last, and what is missing before it can be sent. */
export function StateBar() {
  const { t } = useTranslation("entry");
  const { page, saver } = useDraft();
  const { deadline, saved } = page;
  return (
    <section aria-label={t("state.label")} className="flex flex-col gap-3 border-y border-line py-3">
      <ul className="flex flex-wrap items-center gap-x-6 gap-y-1.5 text-ink-soft">
        <li className="flex flex-wrap gap-1.5">
          <StateBadge state={page.state} />
          {deadline.badge && <StateBadge state={deadline.badge} />}
        </li>
        <li className="flex items-center gap-1.5">
          <Icon name="calendar" />
          {deadline.isBefore ? t("state.opens", { date: deadline.opens }) : t("state.due", { date: deadline.due })}
        </li>
        {!deadline.isBefore && deadline.isOpen && (
          <li className="flex items-center gap-1.5">
            <Icon name="lock" />
            {t("state.openUntil", { date: deadline.openUntil })}
          </li>
        )}
        {saved && (
          <li className="flex items-center gap-1.5">
            <Icon name="person" />
            {t("state.savedBy", saved)}
          </li>
        )}
        {saver.version > 0 && <li className="figures">{t("state.version", { version: saver.version })}</li>}
      </ul>
      {page.can.save && <Missing />}
    </section>
  );
}

function Missing() {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  const { missing, page } = draft;
  const open = Object.keys(page.questions);
  if (missing.length === 0 && open.length === 0) {
    return (
      <p className="flex items-center gap-1.5 font-semibold text-success">
        <Icon name="success" />
        {t("missing.none")}
      </p>
    );
  }
  return (
    <Details summary={t("missing.count", { total: missing.length + open.length })}>
      <ul className="flex flex-col gap-1">
        {open.map((cell) => (
          <li key={`question:${cell}`}>
            <a href={`#${fieldId(cell)}`}>{cell.split("/")[0]}</a> {t("missing.question")}
          </li>
        ))}
        {missing.map((problem) => (
          <li key={`${problem.indicatorCode}/${problem.splitCode}:${problem.rule}`}>
            <a href={`#${problemId(problem, page.indicators)}`}>
              {page.indicators.find((indicator) => indicator.code === problem.indicatorCode)?.name ??
                problem.indicatorCode}
            </a>{" "}
            <span className="text-ink-soft">
              {problem.severity === "warning" ? t("checks:explain") : t(`checks:${problem.messageKey}`, problem.params)}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** The id of the control where a problem is mended. */
export function problemId(problem: Problem, indicators: { code: string; areaRule: "sum" | "ratio" }[]): string {
  const { indicatorCode, splitCode, field, severity } = problem;
  if (severity === "warning") return fieldId(fieldName(indicatorCode, splitCode, "explanation"));
  const isPair = indicators.find((indicator) => indicator.code === indicatorCode)?.areaRule === "ratio";
  const first = isPair ? "numerator" : "value";
  const named = field === "denominator" || field === "missingReason" ? field : first;
  return fieldId(fieldName(indicatorCode, splitCode, named));
}
