import type { Viewer } from "#app/domain/access/viewer.ts";
import { measuredProvinces } from "#app/domain/network/measured-provinces.server.ts";
import type { Measure } from "#app/domain/network/measures.ts";
import {
  type GapFilter,
  type NationGaps,
  type ProvinceGaps,
  readNationGaps,
} from "#app/domain/network/nation-gaps.server.ts";
import { COGS, SECTORS } from "#app/domain/network/support.ts";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { PairMatrixProps } from "#app/ui/network/pair-matrix.tsx";
import { measureOf, nationMap } from "./nation-map.server.ts";
import { linkChoices, type Words, wordsFor } from "./words.server.ts";

/** So many of the widest gaps are said in words. */
const SAID = 4;

const ORDERS = ["region", "missing"] as const;

/** The nation's network as its page shows it: what is missing where, and the map of a measure. */
export async function nationPage(viewer: Viewer, parameters: URLSearchParams) {
  const words = wordsFor(viewer);
  const { regions } = await unitFilters(viewer, null);
  const filter = gapFilterOf(parameters, regions);
  const order = ORDERS.find((each) => each === parameters.get("order")) ?? "region";
  const measure = measureOf(parameters);
  const gaps = await readNationGaps(viewer, filter);
  const measured = measure === "links" ? gaps.links : await measuredProvinces(viewer, measure);
  const map = await nationMap(viewer, { measure, measured, region: filter.region }, words);
  const chosen: Chosen = {
    region: filter.region ?? "",
    cog: filter.cog ? String(filter.cog) : "",
    sector: filter.sector ?? "",
    order,
    measure,
  };
  const { cogs, sectors } = linkChoices(words);
  const names = new Map(regions.map((region) => [region.code, words.name(region)]));
  return {
    title: words.t("network:title"),
    chosen,
    choices: {
      regions: regions.map((region) => ({ value: region.code, label: words.name(region) })),
      cogs,
      sectors,
      orders: ORDERS.map((each) => ({ value: each, label: words.t(`network:order.${each}`) })),
    },
    isFiltered: filter.region !== null || filter.cog !== null || filter.sector !== null,
    said: saidOf(gaps, chosen, words),
    matrix: matrixOf(gaps, chosen, words),
    heads: {
      cogs: COGS.map((cog) => ({ cog, name: words.cog(cog) })),
      sectors: SECTORS.map((sector) => ({
        sector,
        name: words.sector(sector),
        short: words.t(`network:short.${sector}`),
      })),
    },
    groups: groupsOf(gaps.provinces, order, names, words),
    found: words.t("network:gaps.found", { count: gaps.provinces.length }),
    map,
  };
}

export type NationPage = Awaited<ReturnType<typeof nationPage>>;

/** What stands in the address. */
interface Chosen {
  region: string;
  cog: string;
  sector: string;
  order: (typeof ORDERS)[number];
  measure: Measure;
}

function gapFilterOf(parameters: URLSearchParams, regions: readonly { code: string }[]): GapFilter {
  return {
    region: regions.find(({ code }) => code === parameters.get("region"))?.code ?? null,
    cog: COGS.find((cog) => String(cog) === parameters.get("cog")) ?? null,
    sector: SECTORS.find((sector) => sector === parameters.get("sector")) ?? null,
  };
}

/** The widest gaps as sentences, each leading to the provinces it speaks of. */
function saidOf({ pairs }: NationGaps, chosen: Chosen, words: Words) {
  return [...pairs]
    .filter(({ provinces }) => provinces > 0)
    .sort((a, b) => b.provinces - a.provinces)
    .slice(0, SAID)
    .map(({ sector, cog, provinces }) => ({
      key: `${sector}/${cog}`,
      cog,
      text: words.t("network:gaps.said", { count: provinces, sector: words.sector(sector), cog: words.cog(cog) }),
      to: `${paths.network({ ...chosen, sector, cog })}#gaps`,
    }));
}

/** In how many provinces each pair is alive; the darker, the more. */
function matrixOf({ pairs }: NationGaps, chosen: Chosen, words: Words): PairMatrixProps {
  const { t } = words;
  const to = (more: Partial<Record<keyof Chosen, string | number>>) => `${paths.network({ ...chosen, ...more })}#gaps`;
  const all = pairs[0]?.of ?? 0;
  return {
    caption: t("network:gaps.matrixCaption", { provinces: all }),
    corner: t("network:column.sector"),
    cogs: COGS.map((cog) => ({ cog, name: words.cog(cog), to: to({ cog }) })),
    rows: SECTORS.map((sector) => ({
      key: sector,
      name: words.sector(sector),
      to: to({ sector }),
      cells: pairs
        .filter((pair) => pair.sector === sector)
        .map(({ cog, provinces, of }) => ({
          cog,
          text: of > provinces ? formatNumber(of - provinces) : t("network:none"),
          title: t("network:gaps.pair", {
            sector: words.sector(sector),
            cog: `${cog} ${words.cog(cog)}`,
            alive: of - provinces,
            missing: provinces,
          }),
          to: to({ sector, cog }),
          share: (of - provinces) / Math.max(1, of) - 0.01,
          gap: of === provinces,
        })),
    })),
  };
}

/** Most missing first: region by region, or all in one. */
function groupsOf(provinces: ProvinceGaps[], order: string, regions: ReadonlyMap<string, string>, words: Words) {
  const sorted = [...provinces].sort((a, b) => b.missing - a.missing || b.missingPairs - a.missingPairs);
  if (order === "missing") return [{ key: "all", name: null, rows: sorted.map((row) => rowOf(row, words)) }];
  return [...regions]
    .map(([code, name]) => ({
      key: code,
      name,
      rows: sorted.filter(({ regionCode }) => regionCode === code).map((row) => rowOf(row, words)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf({ code, cogs, sectors, missing, missingPairs, ...province }: ProvinceGaps, words: Words) {
  return {
    code,
    name: words.name(province),
    to: paths.networkOf(code),
    cogs: cogs.map(({ links }) => links),
    sectors: sectors.map(({ links }) => links),
    missing,
    pairs: words.t("network:gaps.pairs", { pairs: missingPairs }),
  };
}
