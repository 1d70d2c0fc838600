import type { Viewer } from "#app/domain/access/viewer.ts";
import { type Belongings, compareEnterprises } from "#app/domain/enterprises/compare-enterprises.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { enterprisePage } from "../enterprises/enterprise-page.server.ts";

export interface ComparedRow {
  label: string;
  first: string;
  second: string;
  differs: boolean;
}

/** Two records side by side in the reader's words; 404 unless the viewer decides on both. */
export async function comparePage(viewer: Viewer, first: string, second: string) {
  const { language } = viewer;
  const t = translator(language);
  const { records, belongings, obstacles } = found(await compareEnterprises(viewer, first, second));
  const [a, b] = [await enterprisePage(viewer, records[0]), await enterprisePage(viewer, records[1])];
  const row = (label: string, left: string, right: string): ComparedRow => ({
    label,
    first: left || t("claims:merge.none_value"),
    second: right || t("claims:merge.none_value"),
    differs: left !== right,
  });
  const labels = [...new Set([...a.facts, ...b.facts].map(({ label }) => label))];
  const fact = (page: typeof a, label: string) => page.facts.find((each) => each.label === label)?.value ?? "";
  const people = (page: typeof a) => page.members.map(({ name }) => name ?? "").join(" · ");
  const statuses = (page: typeof a) => page.statuses.map(({ name, detail }) => [name, ...detail].join(" ")).join("; ");
  const counts = Object.keys(belongings[0]) as (keyof Belongings)[];
  return {
    title: t("claims:merge.compareTitle", { first, second }),
    sides: [
      { code: a.code, name: a.name },
      { code: b.code, name: b.name },
    ] as const,
    facts: [
      row(t("enterprises:edit.nameTh"), records[0].nameTh, records[1].nameTh),
      ...labels.map((label) => row(label, fact(a, label), fact(b, label))),
      row(t("enterprises:record.phone"), a.contact.phone ?? "", b.contact.phone ?? ""),
      row(t("enterprises:record.people"), people(a), people(b)),
      row(t("enterprises:record.statuses"), statuses(a), statuses(b)),
      ...counts.map((key) =>
        row(t(`claims:merge.belongs.${key}`), String(belongings[0][key]), String(belongings[1][key])),
      ),
    ],
    periods: obstacles.periods.map((code) => formatPeriod(code, language)).join(", "),
    fairs: obstacles.fairs.join(", "),
  };
}
