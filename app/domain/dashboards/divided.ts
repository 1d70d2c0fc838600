/** A figure in its parts, such as sales by category. Numbers are exact decimal strings, null where nobody reported. */
export interface Divided {
  /** What it is divided by: category, channel, sector, business_area. */
  dimension: string;
  /** The undivided figure, which the parts are held against; never added up from them. */
  total: string | null;
  /** How many reports gave the undivided figure, and how many at least gave parts of it. */
  reported: number;
  given: number;
  /** Largest first, parts without a value last; empty when nobody gave any. */
  parts: DividedPart[];
  /** Total less the parts: what came undivided. Null for a ratio, for parts that overlap, and without a total. */
  remainder: { value: string; share: string | null } | null;
  /** One may count in several parts, so they add up to more than the total. */
  overlapping: boolean;
}

export interface DividedPart {
  code: string;
  nameTh: string;
  nameEn: string;
  value: string | null;
  /** Of the total, "1" is all of it; null for a ratio, whose parts are quotients of their own. */
  share: string | null;
  reported: number;
  expected: number;
  change: string | null;
}
