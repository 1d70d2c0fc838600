import Big from "big.js";
import type { Dashboard } from "#app/domain/dashboards/dashboard.ts";
import type { Divided } from "#app/domain/dashboards/divided.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { changeText, type Reader } from "./figure-text.server.ts";
import { scaleOf } from "./scale.server.ts";
import type { DividedRowView, DividedView } from "./view.ts";
import { axisOf, barOf } from "./view-ranking.server.ts";

/** The shown indicator in its parts, each as a bar from zero, and what came undivided under them. */
export function viewDivided({ divided, indicator }: Dashboard, reader: Reader): DividedView | null {
  if (!divided) return null;
  const { language, t } = reader;
  const { parts, remainder, total } = divided;
  const values = [...parts.map(({ value }) => value), remainder?.value ?? null];
  const scale = scaleOf([...values, total], indicator, reader);
  const place = axisOf(values);
  const rowOf = (value: string | null, share: string | null): Pick<DividedRowView, "value" | "share" | "bar"> => ({
    value: value === null ? "–" : scale.text(value),
    share: shareText(share),
    bar: barOf(value, place),
  });
  const rows = parts.map((part): DividedRowView => {
    const figure = { ...part, direction: indicator.direction };
    return {
      ...rowOf(part.value, part.share),
      key: part.code,
      name: language === "th" ? part.nameTh : part.nameEn,
      reported: formatNumber(part.reported),
      change: changeText(figure, indicator, reader, "short"),
      isRest: false,
    };
  });
  if (remainder && Number(remainder.value) !== 0)
    rows.push({
      ...rowOf(remainder.value, remainder.share),
      ...{ key: "rest", name: t("dashboard:divided.rest"), reported: "–", change: null, isRest: true },
    });
  return {
    title: t(`dashboard:divided.by.${divided.dimension}`),
    unit: scale.unit,
    zeroAt: place("0"),
    rows,
    hasShares: parts.some(({ share }) => share !== null),
    total: total === null ? "–" : scale.text(total),
    note: noteOf(divided, indicator.isRatio, reader),
  };
}

function shareText(share: string | null): string | null {
  return share === null ? null : `${formatNumber(new Big(share).times(100).toFixed(), { decimals: 1 })}%`;
}

function noteOf({ dimension, parts, given, reported, overlapping }: Divided, isRatio: boolean, { t }: Reader): string {
  if (parts.length === 0) return t(`dashboard:divided.none.${dimension}`);
  const text = t("dashboard:divided.given", { given: formatNumber(given), reported: formatNumber(reported) });
  if (isRatio) return `${text} · ${t("dashboard:divided.ratio")}`;
  return overlapping ? `${text} · ${t("dashboard:divided.overlapping")}` : text;
}
