import { useTranslation } from "react-i18next";
import type { DistributionView } from "./view.ts";

/** Lowest, middle half, median and highest over the provinces, as a line with its five numbers under it. */
export function Distribution({ distribution, cog }: { distribution: DistributionView; cog: number }) {
  const { t } = useTranslation("dashboard");
  const at = Object.fromEntries(distribution.entries.map(({ key, at }) => [key, at])) as Record<string, number>;
  const { lowest = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, highest = 100 } = at;
  return (
    <figure data-cog={cog} className="flex flex-col gap-2">
      <figcaption className="font-semibold">{distribution.label}</figcaption>
      <svg viewBox="-1 0 102 20" preserveAspectRatio="none" className="h-8 w-full" aria-hidden focusable="false">
        <rect x={lowest} width={Math.max(0.2, highest - lowest)} y="9.5" height="1" className="fill-cog" />
        <rect
          x={lowerQuartile}
          width={Math.max(0.4, upperQuartile - lowerQuartile)}
          y="3"
          height="14"
          className="fill-cog"
          opacity="0.35"
        />
        <rect x={median - 0.3} width="0.6" y="1" height="18" className="fill-cog" />
        {distribution.zeroAt !== null && <rect x={distribution.zeroAt} width="0.2" height="20" className="fill-ink" />}
      </svg>
      <dl className="figures grid grid-cols-2 gap-x-4 text-sm xs:grid-cols-5">
        {distribution.entries.map(({ key, text }) => (
          <div key={key} className="flex justify-between gap-2 xs:flex-col xs:gap-0">
            <dt className="text-ink-soft">{t(`distribution.${key}`)}</dt>
            <dd className="font-semibold">{text}</dd>
          </div>
        ))}
      </dl>
      {distribution.mean && <p className="text-sm text-ink-soft">{distribution.mean}</p>}
    </figure>
  );
}
