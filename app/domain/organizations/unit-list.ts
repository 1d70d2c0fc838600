export const UNIT_KINDS = ["enterprise", "company", "province"] as const;
/** `province` is the provincial committee together with the office that reports for it. */
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_SORTS = ["name", "-name"] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

export const PAGE_SIZE = 50;
/** From so many letters a text is sought anywhere; shorter ones at the beginning of names, or as a code. */
export const ANYWHERE_LENGTH = 3;
/** What offers names to choose from asks for so many letters first. */
export const MIN_SEARCH_LENGTH = 2;
/** Beyond this a list says "more than", so that counting costs the same at any size. */
export const COUNT_UP_TO = 1000;

/** What a reader asks of the list of units. Unknown areas and categories match nothing. */
export interface UnitQuery {
  q?: string | null;
  /** Region, province, district or sub-district; TH or nothing for all. */
  area?: string | null;
  kind?: UnitKind | null;
  category?: string | null;
  /** Code of the last unit of the page before. */
  after?: string | null;
  sort?: UnitSort;
  limit?: number;
}

/** Reports of a unit whose entry is open today. */
export interface OpenReports {
  expected: number;
  sent: number;
  returned: number;
  overdue: number;
}

export interface UnitRow {
  id: number;
  code: string;
  kind: UnitKind;
  nameTh: string;
  nameEn: string | null;
  categoryCode: string | null;
  /** District of an enterprise; a company or committee has none. */
  districtCode: string | null;
  districtTh: string | null;
  districtEn: string | null;
  provinceCode: string;
  provinceTh: string;
  provinceEn: string | null;
  /** Null outside the viewer's scope. */
  reports: OpenReports | null;
}

export interface UnitList {
  units: UnitRow[];
  /** Code to go on after, or null on the last page. */
  next: string | null;
  /** Counted up to {@link COUNT_UP_TO} + 1. */
  total: number;
  /** True when nothing contained the text and these are similar names. */
  nearest: boolean;
}

/** Reads the reader's choice from the parameters of an address; what is not understood is left out. */
export function unitQueryOf(parameters: URLSearchParams): UnitQuery {
  const area = parameters.get("area") || null;
  const district = parameters.get("district");
  return {
    q: parameters.get("q")?.slice(0, 100) || null,
    // A district chosen before another province was is not one of it.
    area: area && district?.startsWith(area) ? district : area,
    kind: UNIT_KINDS.find((kind) => kind === parameters.get("kind")) ?? null,
    category: parameters.get("category") || null,
    after: parameters.get("after") || null,
    sort: UNIT_SORTS.find((sort) => sort === parameters.get("sort")) ?? "name",
  };
}
