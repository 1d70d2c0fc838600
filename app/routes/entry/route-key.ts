import type { ReportKey } from "#app/domain/observations/report-key.ts";

/** The report that an address names. */
export function keyOf(params: Readonly<Record<string, string | undefined>>): ReportKey {
  return { unitCode: params.unit ?? "", periodCode: params.period ?? "", formCode: params.form ?? "" };
}
