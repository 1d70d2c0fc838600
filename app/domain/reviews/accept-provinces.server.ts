import { performance } from "node:perf_hooks";
import type { Viewer } from "../access/viewer.ts";
import { provinces } from "../areas/provinces.server.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { acceptProvince } from "./accept-province.server.ts";
import type { BulkRefusal } from "./move-province.server.ts";
import { acceptsForNation, type NationalKey } from "./national-plan.server.ts";

/** A province that was ticked, with what was shown of it. */
export interface ChosenProvince {
  provinceCode: string;
  seen: string;
}

export type ProvinceOutcome = { provinceCode: string; nameTh: string; nameEn: string | null } & (
  | { ok: true; moved: number }
  /** `later`: the time for one confirmation was used up before its turn came. `problems`: how many do not pass the checks. */
  | { ok: false; reason: `reviews:refused.${BulkRefusal | "bulk_later"}`; problems: number }
);

/** One confirmation works no longer than this, so that its answer comes before any proxy gives up. */
const MOST_MILLISECONDS = 25_000;

/**
 * Accepts the approved reports of many provinces, each as it was shown and in a transaction of its own: a province whose
 * reports have changed since, or no longer pass the checks, stays as it is, and the others go. Null for whoever does not
 * accept this form for the nation.
 */
export async function acceptProvinces(
  viewer: Viewer,
  key: NationalKey & { chosen: readonly ChosenProvince[] },
  most = MOST_MILLISECONDS,
): Promise<ProvinceOutcome[] | null> {
  const form = (await readCatalogue()).forms.find((each) => each.code === key.formCode);
  if (!form || !acceptsForNation(viewer, form)) return null;
  const { areaCode, formCode, periodCode } = key;
  const within = (await provinces()).filter(({ regionCode }) => areaCode === "TH" || regionCode === areaCode);
  if (!within.length) return null;
  const outcomes: ProvinceOutcome[] = [];
  const end = performance.now() + most;
  for (const { provinceCode, seen } of key.chosen) {
    const province = within.find(({ code }) => code === provinceCode);
    if (!province || outcomes.some((outcome) => outcome.provinceCode === provinceCode)) continue;
    const named = { provinceCode, nameTh: province.nameTh, nameEn: province.nameEn };
    if (performance.now() > end) {
      outcomes.push({ ...named, ok: false, reason: "reviews:refused.bulk_later", problems: 0 });
      continue;
    }
    const outcome = await acceptProvince(viewer, { provinceCode, formCode, periodCode, seen });
    if (outcome?.ok) outcomes.push({ ...named, ok: true, moved: outcome.moved });
    else if (outcome) {
      const problems = outcome.staysBack.filter(({ reason }) => reason === "reviews:refused.problems").length;
      outcomes.push({ ...named, ok: false, reason: outcome.reason, problems });
    }
  }
  return outcomes;
}
