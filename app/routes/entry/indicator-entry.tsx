import { useTranslation } from "react-i18next";
import { UNDIVIDED } from "#app/domain/observations/cell.ts";
import { paths } from "#app/paths.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Details } from "#app/ui/content/details.tsx";
import { AnswerInputs, AnswerText } from "./answer-inputs.tsx";
import { CellMessages } from "./cell-messages.tsx";
import { useDraft } from "./draft-context.ts";
import type { IndicatorView } from "./indicator-view.server.ts";
import { Question } from "./question.tsx";
import { fieldId, fieldName } from "./report-fields.ts";
import { SplitParts } from "./split-parts.tsx";

/** One indicator: what is asked, the answer, and what it was before. */
export function IndicatorEntry({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  const cell = `${indicator.code}/${UNDIVIDED}`;
  const isEditable = draft.isEditable(cell);
  const messages = `${indicator.code}-messages`;
  const isSingle = indicator.areaRule === "sum";
  const Title = isSingle && isEditable ? "label" : "p";
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-line py-5 first:border-t-0 md:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)] xl:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)_12rem]">
      <div className="flex min-w-0 flex-col items-start gap-1">
        <Title
          id={`${indicator.code}-name`}
          htmlFor={Title === "label" ? fieldId(fieldName(indicator.code, UNDIVIDED, "value")) : undefined}
          className="font-semibold"
        >
          <span className="figures mr-2 text-sm font-normal text-ink-faint">{indicator.code}</span>
          {indicator.name} <span className="font-normal text-ink-soft">({indicator.unit})</span>
        </Title>
        <Details summary={<span className="text-sm font-normal">{t("definition.summary")}</span>}>
          <DefinitionList entries={indicator.definition} />
          {/* In a tab of its own: nothing that is being typed is left behind. */}
          <a
            href={paths.indicators(indicator.code)}
            target="_blank"
            rel="noopener"
            className="mt-2 inline-flex min-h-6 items-center text-sm print:hidden"
          >
            {t("definition.more")}
            <span className="sr-only">: {indicator.name}</span>
          </a>
        </Details>
      </div>
      <fieldset aria-labelledby={`${indicator.code}-name`} className="flex min-w-0 flex-col gap-2">
        <Question cell={cell} />
        {isEditable ? (
          <AnswerInputs indicator={indicator} describedBy={messages} />
        ) : (
          <AnswerText indicator={indicator} />
        )}
        <CellMessages id={messages} indicator={indicator} />
        <SplitParts indicator={indicator} />
      </fieldset>
      <Before indicator={indicator} />
    </li>
  );
}

/** The same question one period and one year ago: the first thing an officer compares. */
function Before({ indicator }: { indicator: IndicatorView }) {
  const { page } = useDraft();
  const rows = [
    [page.previousPeriod, indicator.previous],
    [page.lastYearPeriod, indicator.lastYear],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-6 text-sm md:col-start-2 xl:col-start-3 xl:grid-cols-1 xl:content-start xl:gap-y-2">
      {rows.map(([period, answer]) => (
        <div key={period} className="flex flex-col">
          <dt className="text-ink-faint">{period}</dt>
          <dd className={`figures text-base ${answer ? "" : "text-ink-faint"}`}>{answer ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}
