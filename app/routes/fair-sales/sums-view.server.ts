import Big from "big.js";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import type { SalesSum, SumKind } from "#app/domain/fair-sales/fair-sums.server.ts";
import { zoneNames } from "#app/domain/fairs/fair-places.server.ts";
import { productCategories } from "#app/domain/organizations/categories.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import type { BarRow } from "#app/ui/charts/bar-rows.tsx";

/** A sum in the reader's words; `share` compares it with the largest of its kind. */
export interface SumLine extends BarRow {
  booths: string;
  reported: string;
  cash: string;
  orders: string;
  online: string;
  business: string;
  total: string;
  verified: string;
  before: string | null;
}

const KINDS = ["day", "category", "province", "zone", "stars"] as const;
export type SumsView = { whole: SumLine; groups: { kind: (typeof KINDS)[number]; lines: SumLine[] }[] };

/** Sums of a fair for its progress page and its closing report; `before` are those of the fair it follows. */
export async function sumsView(
  viewer: Viewer,
  fairCode: string,
  asked: SalesSum[] | Promise<SalesSum[]>,
  before: SalesSum[] | null,
): Promise<SumsView> {
  const [names, sums] = await Promise.all([namesOf(viewer, fairCode), asked]);
  const group = (kind: SumKind) => {
    const some = sums.filter((sum) => sum.kind === kind);
    const most = some.reduce((largest, { total }) => (largest.gt(total) ? largest : new Big(total)), new Big(0));
    return some.map((sum) =>
      line(
        sum,
        most,
        names(kind, sum.key),
        before?.find((each) => each.kind === kind && each.key === sum.key),
      ),
    );
  };
  return {
    whole: headline(group("all")[0]!, sums.find(({ kind }) => kind === "all")!),
    groups: KINDS.map((kind) => ({ kind, lines: sortedBy(kind, group(kind)) })).filter(({ lines }) => lines.length > 0),
  };

  function line(sum: SalesSum, most: Big, label: string, earlier: SalesSum | undefined): SumLine {
    const t = translator(viewer.language);
    const baht = (value: string) => formatNumber(value, { decimals: 2 });
    return {
      key: sum.key,
      label,
      value: `${plain(sum.total)} ${t("fairSales:baht")}`,
      share: most.gt(0) ? new Big(sum.total).div(most).toNumber() : 0,
      sure: Number(sum.total) > 0 ? new Big(sum.verifiedTotal).div(sum.total).toNumber() : 1,
      note: t("fairSales:coverage", { reported: formatNumber(sum.reported), expected: formatNumber(sum.expected) }),
      booths: formatNumber(sum.booths),
      reported: `${formatNumber(sum.reported)}/${formatNumber(sum.expected)}`,
      cash: baht(sum.cash),
      orders: baht(sum.orders),
      online: baht(sum.online),
      business: baht(sum.business),
      total: baht(sum.total),
      verified: baht(sum.verifiedTotal),
      before: earlier ? baht(earlier.total) : null,
    };
  }
}

/** The whole as a headline: satang only where there are some. */
function headline(whole: SumLine, sum: SalesSum): SumLine {
  return { ...whole, total: plain(sum.total), verified: plain(sum.verifiedTotal), orders: plain(sum.orders) };
}

const plain = (baht: string) => formatNumber(baht, { decimals: new Big(baht).round().eq(baht) ? 0 : 2 });

/** What the key of a sum is called. */
export async function namesOf(viewer: Viewer, fairCode: string): Promise<(kind: SumKind, key: string) => string> {
  const { language } = viewer;
  const t = translator(language);
  const named = (row: { nameTh: string; nameEn: string | null }) => (language === "en" && row.nameEn) || row.nameTh;
  const [everywhere, kinds, places] = await Promise.all([provinces(), productCategories(), zoneNames(fairCode)]);
  const areas = new Map(everywhere.map((row) => [row.code, named(row)]));
  const categories = new Map(kinds.map((row) => [row.code, named(row)]));
  const zones = new Map(places.map((zone) => [`${zone.hall} ${zone.code}`, named(zone)]));
  return (kind, key) => {
    if (kind === "day") return formatDate(key, language);
    if (kind === "province") return areas.get(key) ?? key;
    if (kind === "category") return categories.get(key) ?? key;
    if (kind === "zone") return zones.has(key) ? `${key} · ${zones.get(key)}` : key;
    if (kind === "stars") return key ? t("fairSales:stars", { stars: key }) : t("fairSales:noStars");
    return key;
  };
}

/** Days in their order, all others the largest first. */
function sortedBy(kind: string, lines: SumLine[]): SumLine[] {
  return kind === "day" ? lines : lines.sort((one, other) => other.share - one.share);
}
