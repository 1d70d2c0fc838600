import type { Viewer } from "#app/domain/access/viewer.ts";
import { type CheckResult, FAMILIES, type IntegrityRun } from "#app/domain/integrity/integrity.ts";
import type { Run } from "#app/domain/integrity/run-checks.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";

/** The latest run of a kind, in the reader's words; faults first within each family. */
export function runView({ language }: Viewer, run: Run, latest: IntegrityRun | null) {
  return {
    run,
    at: latest && formatDateTime(latest.at, language),
    by: latest && ((language === "en" && latest.byEn) || latest.byTh),
    families: FAMILIES.map((family) => ({
      family,
      checks: (latest?.results ?? [])
        .filter((result) => result.family === family)
        .sort((a, b) => Number(b.total > 0) - Number(a.total > 0))
        .map(checkView),
    })).filter((group) => group.checks.length > 0),
  };
}

export type RunView = ReturnType<typeof runView>;

function checkView({ code, total, findings, waiting, milliseconds }: CheckResult) {
  return {
    code,
    state: waiting ? ("waiting" as const) : total > 0 ? ("wrong" as const) : ("sound" as const),
    total: formatNumber(total),
    more: total > findings.length ? formatNumber(total - findings.length) : null,
    findings,
    took: formatNumber(milliseconds),
  };
}
