/** Names one report as URLs, files and programs do: E1234, 2024-10, enterprise-month. */
export interface ReportKey {
  unitCode: string;
  periodCode: string;
  formCode: string;
}

/** One text for one report, for maps and stored answers. */
export function reportKeyText({ unitCode, periodCode, formCode }: ReportKey): string {
  return `${unitCode}/${periodCode}/${formCode}`;
}
