import type { Dashboard, MapProvince } from "#app/domain/dashboards/dashboard.ts";
import type { ThailandMapProps } from "#app/ui/maps/thailand-map.tsx";
import { inlineFigure, type Reader } from "./figure-text.server.ts";
import { scaleOf } from "./scale.server.ts";

/** The provinces in their classes, each with its figure in words. */
export function viewMap(
  { area, indicator, map }: Dashboard,
  reader: Reader,
  names: ReadonlyMap<string, string>,
  to: (areaCode: string) => string,
): Omit<ThailandMapProps, "shapes" | "viewBox" | "land"> {
  const { language, t } = reader;
  const bounds = map.classes.flatMap(({ from, to }) => [from, to]);
  const scale = scaleOf(bounds, indicator, reader);
  const bound = (value: string | null) => (value === null ? null : scale.text(value));

  function figure({ class: group, value }: MapProvince): string {
    if (group === "not_expected") return t("ui:map.notExpected");
    return value === null ? t("ui:map.noData") : inlineFigure(value, indicator, reader);
  }

  return {
    label: t("dashboard:map.label", { indicator: language === "th" ? indicator.nameTh : indicator.nameEn }),
    cog: indicator.cog,
    unit: scale.unit,
    classes: map.classes.map(({ from, to, count }) => ({ from: bound(from), to: bound(to), count })),
    noData: map.noData,
    notExpected: map.notExpected,
    provinces: map.provinces.map((province) => ({
      code: province.code,
      title: `${names.get(province.code) ?? province.code}: ${figure(province)}`,
      to: to(province.code),
      class: province.class,
      current: province.code === area.code,
    })),
  };
}
