import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { classBounds, classOf, ranksOf } from "#app/domain/dashboards/classes.ts";
import { MEASURES, type Measure, OF_COMMITTEES } from "#app/domain/network/measures.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { ThailandMapProps } from "#app/ui/maps/thailand-map.tsx";
import type { RankingView } from "../dashboard/view.ts";
import { mapFrame } from "../map/thailand-shapes.server.ts";
import type { Words } from "./words.server.ts";

/** The measure that an address asks for; running links without a choice. */
export function measureOf(parameters: URLSearchParams): Measure {
  return MEASURES.find((measure) => measure === parameters.get("measure")) ?? "links";
}

/** The provinces by one measure: as a map, and as a list from the most to the least. */
export async function nationMap(
  viewer: Viewer,
  { measure, measured, region }: { measure: Measure; measured: ReadonlyMap<string, number>; region: string | null },
  words: Words,
): Promise<{ name: string; map: ThailandMapProps; ranking: RankingView }> {
  const all = await provinces();
  const { names: _names, ...frame } = await mapFrame(region ?? "TH", viewer.language);
  const counted = all
    .filter((province) => !region || province.regionCode === region)
    .map((province) => ({
      code: province.code,
      name: words.name(province),
      to: paths.networkOf(province.code),
      value: OF_COMMITTEES.includes(measure) && province.code === "10" ? null : (measured.get(province.code) ?? 0),
    }));
  const values = counted.flatMap(({ value }) => (value === null ? [] : [String(value)]));
  const bounds = classBounds(values);
  const classIn = (value: number | null) => (value === null ? "not_expected" : classOf(String(value), bounds));
  const countOf = (wanted: number | string) => counted.filter(({ value }) => classIn(value) === wanted).length;
  const unit = words.t(`network:unit.${measure}`);
  const text = (value: number | null) =>
    value === null ? words.t("network:map.hasNone") : `${formatNumber(value)} ${unit}`;
  const name = words.t(`network:measure.${measure}`);
  return {
    name,
    ranking: rankingOf(counted, unit, name),
    map: {
      ...frame,
      label: words.t("network:map.label", { measure: name }),
      cog: 0,
      unit: `${name} (${unit})`,
      classes: [null, ...bounds].map((from, index) => ({
        from: from === null ? null : formatNumber(from),
        to: bounds[index] === undefined ? null : formatNumber(bounds[index]),
        count: countOf(index),
      })),
      noData: 0,
      notExpected: countOf("not_expected"),
      provinces: counted.map(({ code, name: province, to, value }) => ({
        code,
        to,
        title: `${province}: ${text(value)}`,
        class: classIn(value),
      })),
    },
  };
}

function rankingOf(
  counted: { code: string; name: string; to: string; value: number | null }[],
  unit: string,
  title: string,
): RankingView {
  const ranks = ranksOf(
    counted.map(({ value }) => (value === null ? null : String(value))),
    false,
  );
  const most = Math.max(1, ...counted.map(({ value }) => value ?? 0));
  return {
    title,
    unit,
    zeroAt: 0,
    rows: counted
      .map(({ code, name, to, value }, index) => ({
        code,
        name,
        to,
        rank: ranks[index] ? String(ranks[index]) : "",
        value: formatNumber(value),
        coverage: "",
        low: false,
        achievement: null,
        targetAt: null,
        bar: value === null ? null : { left: 0, width: (value / most) * 100 },
        order: value ?? -1,
      }))
      .sort((a, b) => b.order - a.order)
      .map(({ order: _order, ...row }) => row),
  };
}
