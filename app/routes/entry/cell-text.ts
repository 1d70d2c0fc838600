import type { TFunction } from "i18next";
import { MISSING_REASONS } from "#app/domain/observations/cell.ts";
import type { Texts } from "./report-fields.ts";

/** What a cell says in one line; null for a blank. */
export function cellText(texts: Texts, cell: string, t: TFunction): string | null {
  const field = (name: string) => texts[`${cell}/${name}`]?.trim() ?? "";
  const reason = MISSING_REASONS.find((each) => each === field("missingReason"));
  if (reason) return t(`checks:missing.${reason}`);
  if (field("value")) return field("value");
  const [over, under] = [field("numerator"), field("denominator")];
  return over || under ? [over, under].filter(Boolean).join(" / ") : null;
}
