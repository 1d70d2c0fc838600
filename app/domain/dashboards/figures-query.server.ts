import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { Catalogue, Indicator, Split } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { isState, type State } from "./floors.ts";

/** Codes as they were asked for. */
export interface FiguresQuery {
  indicators: readonly string[];
  areas: readonly string[];
  /** Every area of this level, below `areas` when these are given. */
  level: string | null;
  periods: readonly string[];
  state: string;
  /** `none`, a dimension for all its parts, or a part. */
  splits: readonly string[];
}

/** The same as objects. */
export interface FiguresWanted {
  indicators: Indicator[];
  areas: string[];
  periods: Period[];
  state: State;
  splits: Split[];
}

export type FiguresRefusal = {
  ok: false;
  reason:
    | "missing_parameter"
    | "unknown_indicator"
    | "unknown_area"
    | "unknown_level"
    | "unknown_period"
    | "unknown_state"
    | "unknown_split"
    | "too_many_figures"
    | "not_found";
  details: Record<string, string | number>;
};

const LEVELS = ["nation", "region", "province", "district"];

/** Reads the codes; the first one that is not known is named. Without an area or a level the nation is meant. */
export async function readFiguresQuery(
  db: Kysely<DB>,
  catalogue: Catalogue,
  query: FiguresQuery,
): Promise<{ ok: true; wanted: FiguresWanted } | FiguresRefusal> {
  for (const parameter of ["indicator", "period"] as const) {
    if (query[`${parameter}s`].length === 0) return refuse("missing_parameter", { parameter });
  }
  const indicators = resolve(query.indicators, (code) => catalogue.byCode.get(code));
  if ("unknown" in indicators) return refuse("unknown_indicator", { value: indicators.unknown });
  const periods = resolve(query.periods, parsePeriod);
  if ("unknown" in periods) return refuse("unknown_period", { value: periods.unknown });
  const splits = resolve(query.splits, (text) => splitsNamed(text, catalogue));
  if ("unknown" in splits) return refuse("unknown_split", { value: splits.unknown });
  if (!isState(query.state)) return refuse("unknown_state", { value: query.state });
  if (query.level !== null && !LEVELS.includes(query.level)) return refuse("unknown_level", { value: query.level });
  const areas = await readAreaCodes(db, query.areas, query.level);
  if ("unknown" in areas) return refuse("unknown_area", { value: areas.unknown });
  return {
    ok: true,
    wanted: {
      indicators: indicators.found,
      areas: areas.found,
      periods: periods.found,
      state: query.state,
      splits: [...new Set(splits.found.flat())],
    },
  };
}

export function refuse(reason: FiguresRefusal["reason"], details: FiguresRefusal["details"] = {}): FiguresRefusal {
  return { ok: false, reason, details };
}

function resolve<T>(
  codes: readonly string[],
  find: (code: string) => T | null | undefined,
): { found: T[] } | { unknown: string } {
  const found: T[] = [];
  for (const code of codes) {
    const one = find(code);
    if (one === null || one === undefined) return { unknown: code };
    found.push(one);
  }
  return { found };
}

/** Codes of parts are unique over all dimensions, so that `food` and `category:food` say the same. */
function splitsNamed(text: string, { splits }: Catalogue): Split[] | null {
  const code = text.includes(":") ? text.slice(text.indexOf(":") + 1) : text;
  const dimension = text.includes(":") ? text.slice(0, text.indexOf(":")) : null;
  const found = splits.filter(
    (split) =>
      (dimension === null && split.dimension === text) ||
      (split.code === code && (dimension ?? split.dimension) === split.dimension),
  );
  return found.length ? found : null;
}

async function readAreaCodes(
  db: Kysely<DB>,
  asked: readonly string[],
  level: string | null,
): Promise<{ found: string[] } | { unknown: string }> {
  const codes = asked.length ? asked : ["TH"];
  const known = await db.selectFrom("areas").select("code").where("code", "in", codes).execute();
  const unknown = codes.find((code) => !known.some((row) => row.code === code));
  if (unknown !== undefined) return { unknown };
  if (level === null) return { found: [...codes] };
  const { rows } = await sql<{ code: string }>`
    select a.code from areas as a
    left join areas as province on province.code = left(a.code, 2) and province.level = 2
    where a.level = ${LEVELS.indexOf(level)}
      and (array[a.code, a.parent_code, province.code, province.parent_code, 'TH'] && ${codes}::text[])
    order by a.code`.execute(db);
  return { found: rows.map((row) => row.code) };
}
