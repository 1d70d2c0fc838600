import Big from "big.js";
import type { TFunction } from "i18next";
import { type Answer, MISSING_REASONS } from "#app/domain/observations/cell.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { formatNumber } from "#app/i18n/format.ts";

/** How an indicator's answers are written. */
export interface Written {
  areaRule: "sum" | "ratio";
  decimals: number;
  multiplier: number;
}

/** What a cell says in one line: a figure, a quotient with its pair, or why there is none; null for a blank. */
export function answerText(answer: Answer | undefined, indicator: Written, t: TFunction): string | null {
  if (!answer) return null;
  const reason = MISSING_REASONS.find((each) => each === answer.missingReason);
  if (reason) return t(`checks:missing.${reason}`);
  if (answer.value !== null) return grouped(answer.value);
  if (answer.numerator === null || answer.denominator === null) return null;
  const share = shareOf(answer, indicator);
  const shown = share ? formatNumber(share.toFixed(), { decimals: Math.max(indicator.decimals, 2) }) : "–";
  return `${shown} (${grouped(answer.numerator)}/${grouped(answer.denominator)})`;
}

/** The change from one answer to another: in percent for a figure, in points for a quotient; null when there is none to tell. */
export function changeText(before: Answer | undefined, after: Answer | undefined, indicator: Written, t: TFunction) {
  if (!before || !after) return null;
  if (indicator.areaRule === "ratio") {
    const [old, now] = [shareOf(before, indicator), shareOf(after, indicator)];
    return old && now ? t("reviews:change.points", { change: signed(now.minus(old)) }) : null;
  }
  if (before.value === null || after.value === null || new Big(before.value).eq(0)) return null;
  const old = new Big(before.value);
  const percent = new Big(after.value).minus(old).times(100).div(old.abs());
  return t("reviews:change.percent", { change: signed(percent) });
}

function shareOf({ numerator, denominator }: Answer, { multiplier }: Written): Big | null {
  if (numerator === null || denominator === null || new Big(denominator).eq(0)) return null;
  return new Big(numerator).times(multiplier).div(denominator);
}

function signed(change: Big): string {
  return formatNumber(change.toFixed(), { decimals: 1, signed: true });
}
