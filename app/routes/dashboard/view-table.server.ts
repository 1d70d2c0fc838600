import type { Dashboard, FormStatus, TableGroup } from "#app/domain/dashboards/dashboard.ts";
import { periodKindsOf } from "#app/domain/indicators/catalogue.ts";
import type { PeriodKind } from "#app/domain/periods/fiscal.ts";
import { formatNumber } from "#app/i18n/format.ts";
import {
  changeText,
  coverageShort,
  exactText,
  isLow,
  LONG,
  percentText,
  type Reader,
  verdictOf,
} from "./figure-text.server.ts";
import { scaleOf } from "./scale.server.ts";
import type { FormStatusView, TableGroupView, TableRowView } from "./view.ts";

/** Every indicator of the area under its cog. */
export function viewTable(dashboard: Dashboard, reader: Reader, to: (indicator: string) => string): TableGroupView[] {
  return dashboard.table.map((group) => ({
    cog: group.cog,
    name: reader.language === "th" ? group.nameTh : group.nameEn,
    rows: group.rows.map((row) => viewRow(row, dashboard, reader, to)),
  }));
}

function viewRow(
  row: TableGroup["rows"][number],
  { indicator: chosen, period }: Dashboard,
  reader: Reader,
  to: (indicator: string) => string,
): TableRowView {
  const { indicator, value, achievement } = row;
  const scale = scaleOf([value, row.target], indicator, reader, LONG);
  const percent = percentText(achievement);
  return {
    code: indicator.code,
    name: reader.language === "th" ? indicator.nameTh : indicator.nameEn,
    unit: scale.unit,
    to: to(indicator.code),
    current: indicator.code === chosen.code,
    value: value === null ? "–" : scale.text(value),
    exact: value === null ? null : exactText(value, indicator, reader),
    change: changeText({ ...row, direction: indicator.direction }, indicator, reader, "short"),
    target: row.target === null ? "–" : scale.text(row.target),
    achievement:
      percent === null
        ? null
        : {
            text: `${percent}%`,
            verdict: verdictOf(achievement),
            share: Math.max(0, Math.min(1, Number(achievement))),
          },
    coverage: coverageShort(row),
    low: isLow(row),
    note: noteOf(row, period.kind, reader),
  };
}

/** Why a row has no figures, when nobody is late: kept in registers, or asked in longer periods. */
function noteOf({ indicator }: TableGroup["rows"][number], kind: PeriodKind, { t }: Reader): string | null {
  if (indicator.fromRegister) return t("dashboard:fromRegister");
  if (periodKindsOf(indicator.frequency).includes(kind)) return null;
  return t(`dashboard:table.asked.${indicator.frequency}`);
}

/** How the reports of this area stand: both measures of completeness, form by form. */
export function viewReports({ reports }: Dashboard, reader: Reader): FormStatusView[] {
  return reports.map((form) => ({
    form: form.form,
    name: reader.language === "th" ? form.nameTh : form.nameEn,
    submitted: `${formatNumber(form.submitted)} / ${formatNumber(form.expected)}`,
    share: form.expected === 0 ? 0 : form.submitted / form.expected,
    cells: cellsText(form),
    accepted: formatNumber(form.accepted),
    onTime: formatNumber(form.onTime),
    returned: formatNumber(form.returned),
  }));
}

function cellsText({ cellsFilled, cellsRequired }: FormStatus): string {
  return `${formatNumber(cellsFilled)} / ${formatNumber(cellsRequired)}`;
}
