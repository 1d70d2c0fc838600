import { type Cog, cogsInOrder, type Indicator, isKeptIn } from "../indicators/catalogue.ts";
import { samePeriodLastYear } from "../periods/period-code.ts";
import type { CogScore, FormStatus, TableGroup, Tile, Trend } from "./dashboard.ts";
import type { Sources } from "./dashboard-sources.server.ts";
import { figureIn, measuredIn, toDashboardIndicator } from "./measured.server.ts";
import { countedIn, scoreOf } from "./score.ts";

const TILES = ["C3-01", "C3-04", "G-01", "G-02", "C5-01"];

/** Each cog with its score and what the score stands on. */
export function cogScores(sources: Sources): CogScore[] {
  return cogsInOrder(sources.catalogue).map((cog) => {
    const indicators = indicatorsOf(sources, cog).map((indicator) => {
      const measured = measuredIn(sources, indicator, sources.areas.area.code, sources.period);
      const { code, nameTh, nameEn, unitTh, unitEn, decimals, direction } = indicator;
      const words = { code, nameTh, nameEn, unitTh, unitEn, decimals, direction };
      return { ...words, ...measured, counted: countedIn(measured.achievement) };
    });
    const { number, code, nameTh, nameEn } = cog;
    const counted = indicators.map((indicator) => indicator.counted);
    return {
      ...{ number, code, nameTh, nameEn, indicators },
      score: scoreOf(counted),
      measured: counted.filter((each) => each !== null).length,
    };
  });
}

/** Every indicator of the area, grouped like the cogs. */
export function tableGroups(sources: Sources): TableGroup[] {
  const { catalogue, areas, period } = sources;
  return cogsInOrder(sources.catalogue).map((cog) => ({
    cog: cog.number,
    nameTh: cog.nameTh,
    nameEn: cog.nameEn,
    rows: catalogue.indicators
      .filter((indicator) => indicator.cog === cog.number)
      .map((indicator) => ({
        indicator: toDashboardIndicator(indicator),
        ...measuredIn(sources, indicator, areas.area.code, period),
      })),
  }));
}

/** Five headline indicators and how many reports have come. */
export function headlineTiles(sources: Sources, reports: readonly FormStatus[]): Tile[] {
  const { catalogue, areas, period } = sources;
  const sum = (field: "submitted" | "expected" | "onTime" | "accepted") =>
    reports.reduce((total, form) => total + form[field], 0);
  return [
    ...TILES.map((code) => catalogue.byCode.get(code))
      .filter((indicator) => indicator !== undefined)
      .map(
        (indicator): Tile => ({
          kind: "indicator",
          indicator: toDashboardIndicator(indicator),
          ...measuredIn(sources, indicator, areas.area.code, period),
        }),
      ),
    {
      kind: "reports",
      ...{ submitted: sum("submitted"), expected: sum("expected"), onTime: sum("onTime"), accepted: sum("accepted") },
    },
  ];
}

/** The form status and the filled cells of every form that is expected in the period. */
export function formStatus(sources: Sources): FormStatus[] {
  const { catalogue, areas, period, counts } = sources;
  return catalogue.forms.flatMap((form) => {
    const stored = counts(areas.area.code, period.id, form.id);
    if (!stored) return [];
    const {
      areaCode: _area,
      periodId: _period,
      formId: _form,
      expectedUnits: _units,
      changedAt: _at,
      ...rest
    } = stored;
    return [{ form: form.code, nameTh: form.nameTh, nameEn: form.nameEn, frequency: form.frequency, ...rest }];
  });
}

/** The chosen indicator over the fiscal year beside the year before; what is missing is null, never carried on. */
export function trendOf(sources: Sources): Trend {
  const { areas, indicator, trend, opened } = sources;
  const { code } = areas.area;
  return {
    kind: trend[0]!.kind,
    points: trend.map((period) => {
      const { value, reported, expected } = figureIn(sources, indicator, code, period);
      return {
        ...{ period: period.code, value, reported, expected },
        opened: opened.part(indicator.form, period).opened > 0,
        lastYear: figureIn(sources, indicator, code, samePeriodLastYear(period)).value,
        target: sources.target(code, indicator, period),
      };
    }),
  };
}

/** What a cog is judged by in a kind of period: a yearly indicator says nothing about a quarter. */
function indicatorsOf({ catalogue, period }: Sources, cog: Cog): Indicator[] {
  return catalogue.indicators.filter((indicator) => indicator.cog === cog.number && isKeptIn(indicator, period));
}
