import { useDraft } from "./draft-context.ts";
import { cellOfField, fieldId } from "./report-fields.ts";

/** One figure. It is text to the browser, so that Thai digits and thousands may be typed; it is tidied when it is left. */
export function FigureInput({ name, describedBy, label }: { name: string; describedBy?: string; label?: string }) {
  const draft = useDraft();
  const cell = cellOfField(name) ?? "";
  const isWrong = draft.problemsAt(cell).some((problem) => problem.severity === "error");
  return (
    <input
      id={fieldId(name)}
      name={name}
      type="text"
      inputMode="decimal"
      enterKeyHint="next"
      autoComplete="off"
      data-figure
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      className="control figures min-h-12 text-right text-lg"
      value={draft.texts[name] ?? ""}
      onChange={(event) => draft.set(name, event.target.value)}
      onFocus={() => draft.enter(cell)}
      onBlur={() => draft.leave(name)}
    />
  );
}
