import { toDashboardIndicator } from "../dashboards/measured.server.ts";
import type { Indicator } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import type { Axis, Head } from "./pivot.ts";
import type { PivotAreas } from "./pivot-areas.server.ts";
import type { Laid } from "./pivot-axes.server.ts";

/** What a cell is about. */
export interface Place {
  areaCode: string;
  indicator: Indicator;
  period: Period;
  splitId: number;
}

/** A head with what it decides of the cells under it or beside it. */
export interface PlacedHead {
  head: Head;
  at: Partial<Place>;
}

/**
 * The heads of an axis. The total is last and has a place of its own: the area around, the whole year, the undivided
 * figure. It is read there and never added up.
 */
export function headsOf(axis: Axis, laid: Laid, { area, below }: PivotAreas): PlacedHead[] {
  switch (axis) {
    case "regions":
    case "provinces":
    case "districts": {
      const level = ({ regions: "region", provinces: "province", districts: "district" } as const)[axis];
      const headOf = (each: typeof area, isTotal: boolean): PlacedHead => {
        return { head: { isTotal, varies: "area", area: each }, at: { areaCode: each.code } };
      };
      return [...below(level).map((each) => headOf(each, false)), headOf(area, true)];
    }
    case "indicators":
      return laid.indicators.map((indicator) => ({
        head: { isTotal: false, varies: "indicator", indicator: toDashboardIndicator(indicator) },
        at: { indicator },
      }));
    case "months":
    case "quarters":
    case "years": {
      const headOf = (period: Period, isTotal: boolean): PlacedHead => {
        return { head: { isTotal, varies: "period", period: period.code }, at: { period } };
      };
      const heads = laid.periods.map((period) => headOf(period, false));
      return laid.whole ? [...heads, headOf(laid.whole, true)] : heads;
    }
    case "parts":
      return [...laid.splits, { id: 0, code: "none", nameTh: "", nameEn: "" }].map(({ id, code, nameTh, nameEn }) => ({
        head: { isTotal: id === 0, varies: "part", code, nameTh, nameEn },
        at: { splitId: id },
      }));
  }
}
