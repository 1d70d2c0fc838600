import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { ownArea, type UnitFilters, unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { COUNT_UP_TO, type UnitQuery, type UnitRow, unitQueryOf } from "#app/domain/organizations/unit-list.ts";
import { listUnits } from "#app/domain/organizations/units.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { type Name, type Named, nameIn } from "#app/i18n/names.ts";

/** The page of the list that an address asks for, in the reader's words. Officials begin with their own area. */
export async function searchUnits(viewer: Viewer, parameters: URLSearchParams, t: TFunction) {
  const asked = unitQueryOf(parameters);
  const query = parameters.has("area") ? asked : { ...asked, area: ownArea(viewer) };
  const [list, filters] = [await listUnits(viewer, query), await unitFilters(viewer, query.area ?? null)];
  const name = nameIn(viewer);
  return {
    chosen: chosenOf(query),
    filters: filtersOf(filters, name),
    units: list.units.map((unit) => rowOf(unit, name)),
    next: list.next,
    nearest: list.nearest,
    mine: list.units.some((unit) => unit.reports !== null),
    summary: summaryOf(list.total, t),
  };
}

export type UnitSearch = Awaited<ReturnType<typeof searchUnits>>;

function chosenOf({ q, area, kind, category, sort, after }: UnitQuery) {
  const numeric = area && /^\d/.test(area);
  return {
    q: q ?? "",
    area: (numeric ? area.slice(0, 2) : area) ?? "",
    district: numeric && area.length >= 4 ? area.slice(0, 4) : "",
    kind: kind ?? "",
    category: category ?? "",
    sort: sort ?? "name",
    after: after ?? "",
  };
}

function filtersOf({ regions, districts, categories }: UnitFilters, name: Name) {
  const option = (choice: Named & { code: string }) => ({
    value: choice.code,
    label: name(choice),
  });
  return {
    areas: regions.map((region) => ({
      label: name(region),
      options: [{ value: region.code, label: name(region) }, ...region.provinces.map(option)],
    })),
    districts: districts.map(option),
    categories: categories.map(option),
  };
}

function rowOf(unit: UnitRow, name: Name) {
  const { code, kind, categoryCode, reports } = unit;
  const district = unit.districtTh ? name({ nameTh: unit.districtTh, nameEn: unit.districtEn }) : null;
  const province = name({ nameTh: unit.provinceTh, nameEn: unit.provinceEn });
  return { code, kind, name: name(unit), category: categoryCode, district, province, reports };
}

function summaryOf(total: number, t: TFunction): string {
  if (total > COUNT_UP_TO) return t("units:more", { total: formatNumber(COUNT_UP_TO) });
  return t("units:count", { total: formatNumber(total) });
}
