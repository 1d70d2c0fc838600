import type { BehindRow, DashboardIndicator } from "#app/domain/dashboards/dashboard.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { ReportState } from "#app/ui/feedback/badge.tsx";
import { inlineFigure, type Reader } from "./figure-text.server.ts";

export interface RecordView {
  key: string;
  unit: string;
  code: string;
  to: string;
  period: string;
  state: ReportState;
  value: string;
}

/** The reports behind a number, one line each. */
export function viewRecords(rows: BehindRow[], indicators: DashboardIndicator[], reader: Reader): RecordView[] {
  return rows.map((row) => ({
    key: `${row.unitCode} ${row.period} ${row.indicator}`,
    unit: (reader.language === "en" && row.unitNameEn) || row.unitName,
    code: row.unitCode,
    to: row.form
      ? paths.report(row.unitCode, row.period, row.form)
      : paths.dashboard(row.areaCode, { indicator: row.indicator, period: row.period }),
    period: formatPeriod(row.period, reader.language, "short"),
    state: row.state,
    value: valueText(row, indicators, reader),
  }));
}

function valueText(row: BehindRow, indicators: DashboardIndicator[], reader: Reader): string {
  if (row.missingReason) return reader.t(`dashboard:records.missing.${row.missingReason}`);
  const measure = indicators.find(({ code }) => code === row.indicator);
  if (!measure) return "–";
  if (row.numerator !== null) {
    const plain = { ...measure, unitTh: "", unitEn: "", decimals: 0 };
    const [above, below] = [row.numerator, row.denominator].map((each) => inlineFigure(each, plain, reader).trim());
    return `${above} / ${below}`;
  }
  return inlineFigure(row.value, measure, reader);
}
