import type { CompanyRecord } from "#app/domain/companies/company.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { PartOfTwo } from "#app/ui/charts/parts-bars.tsx";
import type { Words } from "./words.server.ts";

/** Shares and votes of each sector, so that one sees where they part. Empty without holders. */
export function sectorBars({ sectors, shares }: CompanyRecord, { t, percent }: Words): PartOfTwo[] {
  const all = shares ?? sectors.reduce((sum, part) => sum + part.shares, 0);
  return sectors.map((part) => {
    const share = all > 0 ? part.shares / all : 0;
    const vote = part.votePercent === null ? null : Number(part.votePercent) / 100;
    return {
      key: part.sector,
      name: t(`companies:sector.${part.sector}`),
      first: {
        share,
        text: t("companies:holders.sharesPart", { percent: percent(String(share)), total: part.holders }),
      },
      second: {
        share: vote ?? 0,
        text:
          vote === null
            ? t("companies:holders.noVotes")
            : t("companies:holders.votesPart", { percent: percent(String(vote)) }),
      },
    };
  });
}

/** Who holds shares, those of today first; without names for viewers who may not know them. */
export function holderRows({ holders, shares }: CompanyRecord, { t, day, percent }: Words) {
  return holders.map((holder, at) => ({
    id: holder.id,
    name: holder.nameTh ?? t("companies:holders.nameless", { number: at + 1 }),
    sector: t(`companies:sector.${holder.sector}`),
    shares: formatNumber(holder.shares),
    part: shares ? (percent(String(holder.shares / shares)) ?? "–") : "–",
    votes: holder.votePercent === null ? "–" : `${formatNumber(holder.votePercent)}%`,
    ended: holder.until && !holder.isCurrent ? t("companies:holders.ended", { date: day(holder.until) }) : null,
    isOpen: holder.until === null,
  }));
}
