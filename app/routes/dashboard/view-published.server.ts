import Big from "big.js";
import type { Dashboard } from "#app/domain/dashboards/dashboard.ts";
import type { PublishedBeside } from "#app/domain/national/published-beside.server.ts";
import { formatCompact, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { isPercent, type Reader, unitText } from "./figure-text.server.ts";

export interface PublishedView {
  key: string;
  period: string;
  figure: string;
  source: string;
  note: string;
}

/** Figures of others in the reader's language, each with its source. */
export function viewPublished(rows: PublishedBeside[], { indicator }: Dashboard, reader: Reader): PublishedView[] {
  const unit = unitText(indicator, reader.language);
  return rows.map(({ periodCode, value, numerator, denominator, source, note }) => ({
    key: `${periodCode}/${source}`,
    period: formatPeriod(periodCode, reader.language),
    figure: `${value === null ? quotientText(numerator, denominator, isPercent(indicator)) : formatCompact(value, reader.language)} ${unit}`,
    source,
    note,
  }));
}

function quotientText(numerator: string | null, denominator: string | null, percent: boolean): string {
  if (numerator === null || denominator === null || new Big(denominator).eq(0)) return "–";
  const quotient = new Big(numerator).times(percent ? 100 : 1).div(denominator);
  return formatNumber(quotient.toFixed(), { decimals: 1 });
}
