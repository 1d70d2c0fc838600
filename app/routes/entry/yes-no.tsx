import { useTranslation } from "react-i18next";
import { UNDIVIDED } from "#app/domain/observations/cell.ts";
import { useDraft } from "./draft-context.ts";
import type { IndicatorView } from "./indicator-view.server.ts";
import { fieldId, fieldName } from "./report-fields.ts";

const CHOICES = [
  ["1", "yes"],
  ["0", "no"],
  ["", "unanswered"],
] as const;

/** A question of yes and no, asked as one; it is kept as 1 of 1 or 0 of 1. */
export function YesNo({ indicator, describedBy }: { indicator: IndicatorView; describedBy: string }) {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  const name = fieldName(indicator.code, UNDIVIDED, "numerator");
  return (
    <div
      role="radiogroup"
      aria-label={indicator.name}
      aria-describedby={describedBy}
      className="grid grid-cols-3 gap-2"
    >
      {CHOICES.map(([value, word], index) => (
        <label
          key={word}
          className="flex min-h-12 items-center justify-center gap-2 rounded-md border border-line-strong bg-surface px-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            id={index === 0 ? fieldId(name) : undefined}
            name={name}
            value={value}
            checked={(draft.texts[name] ?? "") === value}
            onChange={() => draft.set(name, value)}
            className="size-5 accent-accent"
          />
          {t(word)}
        </label>
      ))}
    </div>
  );
}
