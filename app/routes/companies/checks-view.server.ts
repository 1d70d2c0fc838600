import type { CompanyRecord } from "#app/domain/companies/company.server.ts";
import { filingState } from "#app/domain/companies/company.ts";
import type { Verdict } from "#app/domain/companies/findings.ts";
import type { IconName } from "#app/ui/icons/paths.ts";
import type { Words } from "./words.server.ts";

const ICONS: Record<Verdict, IconName> = {
  met: "check",
  not_met: "warning",
  review: "search",
  unknown: "question",
  none: "minus",
};
const ORDER: readonly Verdict[] = ["not_met", "review", "unknown", "met", "none"];

/** The checks of the Act in words, those to act on first. */
export function findingRows({ findings }: CompanyRecord, { t, percent, year }: Words) {
  return [...findings]
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
    .map((finding) => {
      const { check, verdict, share, count } = finding;
      const params = {
        share: percent(share) ?? "–",
        total: count ?? 0,
        year: finding.year === null ? "" : year(finding.year),
      };
      return {
        key: check,
        verdict,
        icon: ICONS[verdict],
        title: t(`companies:check.${check}.title`),
        text: t(`companies:check.${check}.${verdict}`, params),
        rule: t(`companies:check.${check}.rule`),
      };
    });
}

const TONES = { in_time: "success", late: "warning", overdue: "warning", open: "neutral" } as const;

/** Filings, the newest due day first, and how each stands today. */
export function filingRows({ filings, today }: CompanyRecord, { t, day, year }: Words) {
  return filings.map((filing) => {
    const state = filingState(filing, today);
    return {
      id: filing.id,
      kind: t(`companies:filing.${filing.kind}`),
      year: year(filing.year),
      dueOn: day(filing.dueOn),
      filedOn: day(filing.filedOn) ?? "–",
      state: t(`companies:filingState.${state}`),
      tone: TONES[state],
      fileId: filing.fileId,
    };
  });
}
