/** Why a cell cannot be read as the text that somebody meant: a key under `cell` of the locale area `registerImports`. */
export type CellProblem = "formula" | "error_value" | "digits_lost";

/** What a cell says, and what is wrong with it before its column is even considered. */
export interface CellText {
  text: string;
  problem?: CellProblem;
  /** The workbook held a day, not a text; `text` is "YYYY-MM-DD". */
  isDay?: true;
}

/** From here a spreadsheet has rounded the last digits away, whatever it shows. */
const FIRST_ROUNDED = 1e15;

/**
 * The value of a cell of a workbook as text. A formula is not followed, not even to the result it had: it may look up what
 * the sender does not see. A number keeps the leading zeros that its format shows (`00000`).
 */
export function readCell(value: unknown, format = ""): CellText {
  if (value === null || value === undefined) return { text: "" };
  if (typeof value === "string") return readText(value);
  if (typeof value === "number") return readNumber(value, format);
  if (typeof value === "boolean") return { text: String(value) };
  if (value instanceof Date) return readDay(value);
  if (typeof value !== "object") return { text: "" };
  if ("formula" in value || "sharedFormula" in value) {
    const formula = "formula" in value && typeof value.formula === "string" ? value.formula : "";
    return { text: `=${formula}`, problem: "formula" };
  }
  if ("error" in value) return { text: String(value.error), problem: "error_value" };
  if ("richText" in value)
    return readText((value.richText as { text?: unknown }[]).map(({ text }) => text ?? "").join(""));
  return "text" in value ? readCell(value.text) : { text: "" };
}

/**
 * A text as typed: a dash alone says that there is nothing, an apostrophe in front of a sign marks it as text, and what a
 * spreadsheet would run is refused. A telephone number may begin with a plus.
 */
export function readText(typed: string): CellText {
  const text = typed
    .normalize("NFC")
    .replace(/[\u200b\ufeff]/g, "")
    .trim();
  if (/^[-–—]$/.test(text)) return { text: "" };
  if (/^'[=+\-@]/.test(text)) return { text: text.slice(1) };
  if (/^[=+\-@]/.test(text) && !/^\+\d[\d\s-]+$/.test(text)) return { text, problem: "formula" };
  if (/^\d+([.,]\d+)?e\+\d+$/i.test(text)) return { text, problem: "digits_lost" };
  return { text };
}

function readNumber(value: number, format: string): CellText {
  if (!Number.isFinite(value)) return { text: "", problem: "error_value" };
  if (Math.abs(value) >= FIRST_ROUNDED) return { text: String(value), problem: "digits_lost" };
  // A spreadsheet keeps fifteen digits; what stands behind them came from adding in binary.
  const text = String(Number(value.toPrecision(15)));
  return { text: /^0+$/.test(format) ? text.padStart(format.length, "0") : text };
}

/** A workbook counts days without a time zone. A year typed in the Buddhist Era stands there as such. */
function readDay(value: Date): CellText {
  if (Number.isNaN(value.getTime())) return { text: "", problem: "error_value" };
  return { text: value.toISOString().slice(0, 10), isDay: true };
}
