import Big from "big.js";
import type { CogScore, Dashboard } from "#app/domain/dashboards/dashboard.ts";
import type { GearReading } from "#app/ui/gears/gears.tsx";
import { coverageShort, LONG, percentText, type Reader, verdictOf } from "./figure-text.server.ts";
import { scaleOf } from "./scale.server.ts";
import type { CogView } from "./view.ts";

/** The picture of the five cogs, and in words for those who hear it. */
export function viewGears(dashboard: Dashboard, reader: Reader): { label: string; readings: GearReading[] } {
  const { language, t } = reader;
  const readings = dashboard.cogs
    .filter(({ number }) => number > 0)
    .map((cog) => ({
      cog: cog.number,
      name: language === "th" ? cog.nameTh : cog.nameEn,
      score: percentText(cog.score),
      share: cog.score === null ? 0 : Math.min(1, Number(cog.score)),
    }));
  const parts = readings.map(({ name, score }) =>
    score === null ? t("dashboard:gears.stalled", { name }) : t("dashboard:gears.reading", { name, score }),
  );
  return { label: t("dashboard:gears.label", { parts: parts.join(", ") }), readings };
}

/** Each cog with what its score is made of; the goal is last. */
export function viewCogs({ cogs }: Dashboard, reader: Reader): CogView[] {
  return cogs.map((cog) => viewCog(cog, reader));
}

function viewCog(cog: CogScore, reader: Reader): CogView {
  const th = reader.language === "th";
  return {
    number: cog.number,
    name: th ? cog.nameTh : cog.nameEn,
    score: percentText(cog.score),
    verdict: verdictOf(cog.score),
    basis: reader.t("dashboard:gears.basis", { measured: cog.measured, count: cog.indicators.length }),
    indicators: cog.indicators.map((each) => {
      // One unit for both, else nobody sees how far one is from the other.
      const { unit, text } = scaleOf([each.value, each.target], each, reader, LONG);
      return {
        code: each.code,
        name: th ? each.nameTh : each.nameEn,
        unit,
        value: each.value === null ? "–" : text(each.value),
        target: each.target === null ? "–" : text(each.target),
        achievement: withSign(percentText(each.achievement)),
        counted: each.counted === null ? "–" : withSign(percentText(new Big(each.counted).toFixed())),
        coverage: coverageShort(each),
      };
    }),
  };
}

function withSign(percent: string | null): string {
  return percent === null ? "–" : `${percent}%`;
}
