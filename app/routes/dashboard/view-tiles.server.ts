import type { Dashboard, Tile } from "#app/domain/dashboards/dashboard.ts";
import { formatNumber } from "#app/i18n/format.ts";
import {
  changeText,
  coverageText,
  figureText,
  inlineFigure,
  isLow,
  partText,
  percentText,
  type Reader,
} from "./figure-text.server.ts";
import type { TileView } from "./view.ts";

/** Three indicators and the reports: four tiles are read at a glance, the rest is in the table. */
const HEADLINES = 3;

type ToIndicator = (code: string) => string;

/** The headline figures: value, change on last year, target, and how many stand behind them. */
export function viewTiles({ tiles }: Dashboard, reader: Reader, to: ToIndicator): TileView[] {
  const headlines = [...tiles.filter(isIndicator).slice(0, HEADLINES), ...tiles.filter((tile) => !isIndicator(tile))];
  return headlines.map((tile) =>
    tile.kind === "reports" ? reportsTile(tile, reader) : indicatorTile(tile, reader, to),
  );
}

function isIndicator(tile: Tile): boolean {
  return tile.kind === "indicator";
}

function indicatorTile(tile: Extract<Tile, { kind: "indicator" }>, reader: Reader, to: ToIndicator): TileView {
  const { indicator, value } = tile;
  const { language, t } = reader;
  const figure = value === null ? null : figureText(value, indicator, reader);
  const coverage = coverageText(tile, reader);
  const low = isLow(tile);
  return {
    key: indicator.code,
    label: language === "th" ? indicator.nameTh : indicator.nameEn,
    value: figure?.text ?? null,
    unit: figure?.unit,
    exact: figure?.exact ?? undefined,
    missing: indicator.fromRegister ? t("dashboard:registerEmpty") : t("dashboard:noFigure"),
    change: changeText({ ...tile, direction: indicator.direction }, indicator, reader) ?? undefined,
    target: targetText(tile, reader),
    coverage: low ? t("dashboard:coverage.low", { coverage }) : coverage,
    low,
    cog: indicator.cog,
    to: to(indicator.code),
  };
}

function targetText(tile: Extract<Tile, { kind: "indicator" }>, reader: Reader): string | undefined {
  const { indicator, target, achievement, part } = tile;
  if (target === null) return undefined;
  const percent = percentText(achievement);
  const text = reader.t("dashboard:target.text", { target: inlineFigure(target, indicator, reader) });
  if (percent !== null) return `${text} · ${reader.t("dashboard:target.reached", { percent })}`;
  const running = partText(part, reader);
  return running ? `${text} · ${running}` : text;
}

function reportsTile(
  { submitted, expected, onTime, accepted }: Extract<Tile, { kind: "reports" }>,
  { t }: Reader,
): TileView {
  return {
    key: "reports",
    label: t("dashboard:reports.tile"),
    value: formatNumber(submitted),
    unit: t("dashboard:reports.of", { expected: formatNumber(expected) }),
    target: t("dashboard:reports.accepted", { accepted: formatNumber(accepted) }),
    coverage: t("dashboard:reports.onTime", { onTime: formatNumber(onTime) }),
  };
}
