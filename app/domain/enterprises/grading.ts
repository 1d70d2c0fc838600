import Big from "big.js";

/**
 * A star scheme as one round keeps it (`grading_rounds.part_weights` and `star_bands`): the most points of each part, and
 * from how many points in all a star count is given. Weights and bands differ by round and none is a constant of the
 * code: `{ "a": "35", "b": "25", "c": "40" }` and `[{ "stars": 5, "from": "90" }, …, { "stars": 1, "from": "0" }]`.
 */
export interface GradingScheme {
  partWeights: Record<string, string | number>;
  starBands: readonly { stars: number; from: string | number }[];
}

export type Graded =
  | { ok: true; total: string; stars: number }
  | { ok: false; reason: "part_missing" | "part_unknown" | "out_of_range" | "no_band"; part?: string };

/** The points of all parts together, exactly, and the stars of the highest band they reach. */
export function gradingOf({ partWeights, starBands }: GradingScheme, scores: Record<string, string>): Graded {
  const unknown = Object.keys(scores).find((part) => !Object.hasOwn(partWeights, part));
  if (unknown !== undefined) return { ok: false, reason: "part_unknown", part: unknown };
  let total = new Big(0);
  for (const [part, weight] of Object.entries(partWeights)) {
    const score = pointsOf(scores[part]);
    if (score === undefined) return { ok: false, reason: "part_missing", part };
    if (score === null || score.lt(0) || score.gt(weight)) return { ok: false, reason: "out_of_range", part };
    total = total.plus(score);
  }
  const reached = starBands.filter(({ from }) => total.gte(from)).sort((a, b) => new Big(b.from).cmp(a.from))[0];
  return reached ? { ok: true, total: total.toFixed(), stars: reached.stars } : { ok: false, reason: "no_band" };
}

/** Undefined: nothing was given; null: it is no number. */
function pointsOf(text: string | undefined): Big | null | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? new Big(text.trim()) : null;
}
