import { useTranslation } from "react-i18next";
import { MISSING_REASONS, UNDIVIDED } from "#app/domain/observations/cell.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { Select } from "#app/ui/forms/select.tsx";
import { CellMark } from "./cell-mark.tsx";
import { useDraft } from "./draft-context.ts";
import { FigureInput } from "./figure-input.tsx";
import type { IndicatorView } from "./indicator-view.server.ts";
import { quotientText } from "./quotient.ts";
import { fieldId, fieldName, figureFields, isYesNo } from "./report-fields.ts";
import { YesNo } from "./yes-no.tsx";

/** The question itself: a figure, a pair with its quotient or yes and no, or why there is none. */
export function AnswerInputs({ indicator, describedBy }: { indicator: IndicatorView; describedBy: string }) {
  const isPair = indicator.areaRule === "ratio" && !isYesNo(indicator.code);
  return (
    <div className="flex flex-col gap-2">
      {isYesNo(indicator.code) ? (
        <YesNo indicator={indicator} describedBy={describedBy} />
      ) : isPair ? (
        <Pair indicator={indicator} describedBy={describedBy} />
      ) : (
        <div className="flex items-center gap-2">
          <FigureInput name={fieldName(indicator.code, UNDIVIDED, "value")} describedBy={describedBy} />
          <span aria-hidden className="w-20 shrink-0 text-ink-soft">
            {indicator.unit}
          </span>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Reason indicator={indicator} />
        <CellMark cell={`${indicator.code}/${UNDIVIDED}`} />
      </div>
    </div>
  );
}

function Pair({ indicator, describedBy }: { indicator: IndicatorView; describedBy: string }) {
  const { t } = useTranslation("entry");
  const { texts } = useDraft();
  const [over, under] = (["numerator", "denominator"] as const).map((field) =>
    fieldName(indicator.code, UNDIVIDED, field),
  ) as [string, string];
  const quotient = quotientText(texts[over] ?? "", texts[under] ?? "", indicator);
  return (
    <div className="flex flex-col gap-2">
      {[over, under].map((name, index) => (
        <div key={name}>
          <label htmlFor={fieldId(name)} className="text-sm text-ink-soft">
            {index === 0 ? indicator.numerator : indicator.denominator}
          </label>
          <FigureInput name={name} describedBy={describedBy} />
        </div>
      ))}
      <output
        htmlFor={`${fieldId(over)} ${fieldId(under)}`}
        className="flex items-baseline justify-between gap-3 border-t border-line pt-1"
      >
        <span className="text-sm text-ink-soft">{t("quotient")}</span>
        <span className="figures">
          <span className="text-lg font-semibold">{quotient ?? "–"}</span> {indicator.unit}
        </span>
      </output>
    </div>
  );
}

/** Why there is no figure. Choosing a reason empties the figures: a cell has one answer. */
function Reason({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  const name = fieldName(indicator.code, UNDIVIDED, "missingReason");
  const chosen = draft.texts[name] ?? "";
  return (
    <Select
      id={fieldId(name)}
      name={name}
      aria-label={t("reason.label", { name: indicator.name })}
      className={`min-h-9! w-56! py-0.5! text-sm ${chosen ? "font-semibold" : "text-ink-soft"}`}
      value={chosen}
      onChange={({ target }) => {
        draft.set(name, target.value);
        if (target.value)
          for (const field of figureFields(indicator)) draft.set(fieldName(indicator.code, UNDIVIDED, field), "");
      }}
      onBlur={() => void draft.flush()}
      emptyLabel={t("reason.none")}
      options={MISSING_REASONS.map((reason) => ({ value: reason, label: t(`checks:missing.${reason}`) }))}
    />
  );
}

/** The answer as it stands, where nobody may change it. */
export function AnswerText({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation("entry");
  const { texts } = useDraft();
  const text = (field: "value" | "numerator" | "denominator" | "missingReason") =>
    texts[fieldName(indicator.code, UNDIVIDED, field)] ?? "";
  const reason = MISSING_REASONS.find((each) => each === text("missingReason"));
  if (reason) return <p className="text-lg font-semibold">{t(`checks:missing.${reason}`)}</p>;
  const over = text("numerator");
  if (isYesNo(indicator.code) && over) return <p className="text-lg font-semibold">{t(over === "1" ? "yes" : "no")}</p>;
  const figure =
    indicator.areaRule === "sum" ? text("value") : (quotientText(over, text("denominator"), indicator) ?? "");
  if (!figure) return <p className="text-ink-faint">{t("cell.blank")}</p>;
  return (
    <p className="figures text-right">
      <span className="text-lg font-semibold">{figure}</span> <span className="text-ink-soft">{indicator.unit}</span>
      {over && (
        <span className="block text-sm text-ink-soft">
          {grouped(over)} / {grouped(text("denominator"))}
        </span>
      )}
    </p>
  );
}
