/** A booth as a plan's file draws it; metres from the left and the top of its hall. */
export interface PlannedBooth {
  line: number;
  hall: string;
  zone: string;
  booth: string;
  x: number;
  y: number;
  width: number;
  depth: number;
}

export type PlanProblem = "column_missing" | "empty" | "twice" | "not_a_number" | "outside" | "too_many" | "nothing";

export type ReadPlan =
  | { ok: true; booths: PlannedBooth[] }
  | { ok: false; problems: { line: number; column: string; problem: PlanProblem; value: string }[] };

/** Columns of a plan's file, by the English or the Thai word. */
export const PLAN_COLUMNS = {
  hall: "อาคาร",
  zone: "โซน",
  booth: "บูธ",
  x: "ซ้าย",
  y: "บน",
  width: "กว้าง",
  depth: "ลึก",
} as const;

type Column = keyof typeof PLAN_COLUMNS;

/** The most booths of a fair, and the farthest from a corner, in metres. */
export const MOST_PLANNED = 10_000;
const FARTHEST = 2_000;

/** Reads the rows of a plan's file, the first being its header; every fault is named with its line. */
export function readPlan(rows: readonly (readonly string[])[]): ReadPlan {
  const [header = [], ...lines] = rows;
  const at = Object.fromEntries(
    (Object.keys(PLAN_COLUMNS) as Column[]).map((column) => [
      column,
      header
        .map((name) => name.trim().toLowerCase())
        .findIndex((name) => name === column || name === PLAN_COLUMNS[column]),
    ]),
  ) as Record<Column, number>;
  const absent = (Object.keys(at) as Column[]).filter((column) => at[column] === -1);
  if (absent.length > 0)
    return { ok: false, problems: absent.map((column) => ({ line: 1, column, problem: "column_missing", value: "" })) };
  if (lines.length === 0) return { ok: false, problems: [{ line: 2, column: "booth", problem: "nothing", value: "" }] };
  if (lines.length > MOST_PLANNED)
    return { ok: false, problems: [{ line: MOST_PLANNED + 2, column: "booth", problem: "too_many", value: "" }] };
  const problems: Extract<ReadPlan, { ok: false }>["problems"] = [];
  const seen = new Set<string>();
  const booths = lines.map((cells, index): PlannedBooth => {
    const line = index + 2;
    const text = (column: Column) => cells[at[column]]?.trim() ?? "";
    const refuse = (column: Column, problem: PlanProblem) =>
      void problems.push({ line, column, problem, value: text(column) });
    for (const column of ["hall", "zone", "booth"] as const) if (!text(column)) refuse(column, "empty");
    if (seen.has(text("booth"))) refuse("booth", "twice");
    seen.add(text("booth"));
    const metres = (column: Column, least: number) => {
      const value = Number(text(column));
      if (text(column) === "" || !Number.isFinite(value)) refuse(column, "not_a_number");
      else if (value < least || value > FARTHEST) refuse(column, "outside");
      return Math.round(value * 100) / 100;
    };
    return {
      line,
      hall: text("hall"),
      zone: text("zone"),
      booth: text("booth"),
      x: metres("x", 0),
      y: metres("y", 0),
      width: metres("width", 0.5),
      depth: metres("depth", 0.5),
    };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, booths };
}
