import { type Cell, type CellInput, UNDIVIDED } from "#app/domain/observations/cell.ts";
import { grouped, parseNumber } from "#app/domain/observations/parse-number.ts";

/** What stands in the fields of a report form: the field's name → its text. */
export type Texts = Readonly<Record<string, string>>;

export type Field = "value" | "numerator" | "denominator" | "missingReason" | "explanation";
export type FigureField = "value" | "numerator" | "denominator";

const FIELD_NAME =
  /^(?<indicatorCode>(?:C[1-5]|G)-\d{2})\/(?<splitCode>[a-z_]+)\/(?<field>value|numerator|denominator|missingReason|explanation)$/;

/** Asked as yes or no: one enterprise is 1 of 1 or 0 of 1, so only the numerator is a question. */
const YES_NO = ["C5-02"];

export function isYesNo(indicatorCode: string): boolean {
  return YES_NO.includes(indicatorCode);
}

/** The name of a field: `C3-01/none/value`. */
export function fieldName(indicatorCode: string, splitCode: string, field: Field): string {
  return `${indicatorCode}/${splitCode}/${field}`;
}

/** The id of the control of a field, as links and labels spell it. */
export function fieldId(name: string): string {
  return name.replaceAll("/", ".");
}

/** The cell a field belongs to: `C3-01/none`. Null for a name that is no field of a report. */
export function cellOfField(name: string): string | null {
  const groups = FIELD_NAME.exec(name)?.groups;
  return groups ? `${groups.indicatorCode}/${groups.splitCode}` : null;
}

/** The figures that are asked for one indicator. */
export function figureFields(indicator: { code: string; areaRule: "sum" | "ratio" }): FigureField[] {
  if (indicator.areaRule === "sum") return ["value"];
  return isYesNo(indicator.code) ? ["numerator"] : ["numerator", "denominator"];
}

/** The cells that fields of a form make, in the order of the fields. A field that is not there is not sent. */
export function inputsOf(texts: Texts): CellInput[] {
  const cells = new Map<string, CellInput>();
  for (const [name, text] of Object.entries(texts)) {
    const groups = FIELD_NAME.exec(name)?.groups;
    if (!groups) continue;
    const { indicatorCode = "", splitCode = UNDIVIDED, field = "value" } = groups;
    const key = `${indicatorCode}/${splitCode}`;
    const cell = cells.get(key) ?? { indicatorCode, splitCode };
    cell[field as Field] = text;
    cells.set(key, cell);
  }
  for (const cell of cells.values()) {
    if (isYesNo(cell.indicatorCode) && cell.numerator !== undefined)
      cell.denominator = cell.numerator?.trim() ? "1" : "";
  }
  return [...cells.values()];
}

/** The fields of a form filled with saved cells; numbers as people read them, with their thousands set apart. */
export function textsOf(
  indicators: { code: string; areaRule: "sum" | "ratio"; splitCodes: string[] }[],
  cells: Cell[],
): Texts {
  const saved = new Map(cells.map((cell) => [`${cell.indicatorCode}/${cell.splitCode}`, cell]));
  const texts: Record<string, string> = {};
  for (const indicator of indicators) {
    for (const split of [UNDIVIDED, ...indicator.splitCodes]) {
      const cell = saved.get(`${indicator.code}/${split}`);
      for (const field of figureFields(indicator)) {
        texts[fieldName(indicator.code, split, field)] = cell?.[field] ? grouped(cell[field]) : "";
      }
    }
    const whole = saved.get(`${indicator.code}/${UNDIVIDED}`);
    texts[fieldName(indicator.code, UNDIVIDED, "missingReason")] = whole?.missingReason ?? "";
    texts[fieldName(indicator.code, UNDIVIDED, "explanation")] = whole?.explanation ?? "";
  }
  return texts;
}

/** A typed number with its thousands set apart; a text that is none stays as it is. */
export function tidied(text: string): string {
  const parsed = parseNumber(text);
  return parsed.ok ? grouped(parsed.value ?? "") : text;
}

/** True when two texts say the same: `1,234.50` and `๑๒๓๔.๕` do. */
export function sameText(a: string, b: string): boolean {
  return a.trim() === b.trim() || tidied(a) === tidied(b);
}
