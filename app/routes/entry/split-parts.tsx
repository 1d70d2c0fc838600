import { useTranslation } from "react-i18next";
import { UNDIVIDED } from "#app/domain/observations/cell.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { Details } from "#app/ui/content/details.tsx";
import { useDraft } from "./draft-context.ts";
import { FigureInput } from "./figure-input.tsx";
import type { IndicatorView } from "./indicator-view.server.ts";
import { sumText } from "./quotient.ts";
import { fieldId, fieldName, figureFields, sameText } from "./report-fields.ts";

/** What a figure is made of, for who knows it: optional parts with their running sum beside the whole. */
export function SplitParts({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  if (indicator.parts.length === 0) return null;
  const fields = figureFields(indicator);
  const textOf = (split: string, field: (typeof fields)[number]) =>
    draft.texts[fieldName(indicator.code, split, field)] ?? "";
  const isUsed = indicator.splitCodes.some((split) => fields.some((field) => textOf(split, field)));
  const isEditable = indicator.splitCodes.some((split) => draft.isEditable(`${indicator.code}/${split}`));
  if (!isUsed && !isEditable) return null;
  return (
    <Details summary={t("parts.summary", { unit: indicator.unit })} open={isUsed}>
      <div className="flex flex-col gap-2">
        {indicator.parts.map((part) => (
          <div key={part.code} className="grid grid-cols-[1fr_minmax(8rem,12rem)] items-center gap-3">
            <span id={`${indicator.code}.${part.code}.label`}>{part.name}</span>
            <div className="flex gap-2">
              {fields.map((field) => (
                <Part key={field} indicator={indicator} split={part.code} partName={part.name} field={field} />
              ))}
            </div>
          </div>
        ))}
        {fields.map((field) => {
          const sum = sumText(indicator.splitCodes.map((split) => textOf(split, field)));
          const whole = textOf(UNDIVIDED, field);
          const fits = sum !== null && sameText(sum, whole);
          return (
            <output key={field} className="flex items-baseline justify-between gap-3 border-t border-line pt-2">
              <span>{t("parts.sum")}</span>
              <span className={`figures font-semibold ${sum === null || fits ? "" : "text-warning"}`}>
                {sum === null ? "–" : grouped(sum)}
                <span className="font-normal text-ink-soft"> / {whole || "–"}</span>
              </span>
            </output>
          );
        })}
      </div>
    </Details>
  );
}

function Part({
  indicator,
  split,
  partName,
  field,
}: {
  indicator: IndicatorView;
  split: string;
  partName: string;
  field: "value" | "numerator" | "denominator";
}) {
  const draft = useDraft();
  const name = fieldName(indicator.code, split, field);
  const label =
    field === "value"
      ? partName
      : `${partName} (${field === "numerator" ? indicator.numerator : indicator.denominator})`;
  if (draft.isEditable(`${indicator.code}/${split}`)) return <FigureInput name={name} label={label} />;
  return (
    <span id={fieldId(name)} className="figures w-full text-right">
      {draft.texts[name] || "–"}
    </span>
  );
}
