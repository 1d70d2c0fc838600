import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ApplicationRecord } from "#app/domain/fairs/application.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

/** A score with what it is made of, such as "35 (stars 40 · certificate 5 · did not come −10)"; null before it is judged. */
export function scoreWords(
  viewer: Viewer,
  { score, scoreParts }: Pick<ApplicationRecord, "score" | "scoreParts">,
): string | null {
  if (score === null) return null;
  const t = translator(viewer.language);
  const total = formatNumber(score, { decimals: 0 });
  const parts = (["stars", "certificate", "noShow"] as const).flatMap((part) => {
    const points = scoreParts?.[part] ?? 0;
    return points ? [t(`fairApplications:scorePart.${part}`, { points: formatNumber(points) })] : [];
  });
  return parts.length > 0 ? `${total} (${parts.join(" · ")})` : total;
}
