import { sql } from "kysely";
import { type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import { Random } from "../random.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";
import type { DemoProduct } from "./products.server.ts";

/** The last two rounds seen; weights and bands are often quoted, never confirmed: provisional. */
const ROUNDS = [2565, 2567];
const WEIGHTS = { a: "35", b: "25", c: "40" };
const BANDS = [
  { stars: 5, from: "90" },
  { stars: 4, from: "80" },
  { stars: 3, from: "70" },
  { stars: 2, from: "50" },
  { stars: 1, from: "0" },
];

/** Answers to the five questions, and the class they lead to; the last leads to none. */
const ASSESSMENTS: readonly [string | null, readonly [string, string, string, string, string]][] = [
  ["A", ["1.1", "2.1", "3.1", "4.1", "5.1"]],
  ["B", ["1.2", "2.2", "3.3", "4.2", "5.2"]],
  ["C", ["1.1", "2.3", "3.2", "4.3", "5.3"]],
  ["D", ["1.3", "2.2", "3.1", "4.4", "5.4"]],
  [null, ["1.1", "2.1", "3.3", "4.1", "5.1"]],
];

/** Stars of two rounds for a part of the products on show, a class for most. */
export async function fillStarsAndSegments(
  { trx, seed, now, userIds }: RegisterWorld,
  products: DemoProduct[],
): Promise<void> {
  const { rows: rounds } = await insertRows<{ id: number; fiscalYear: number }>(
    trx,
    "grading_rounds",
    { scheme: "text", fiscal_year: "integer", part_weights: "jsonb", star_bands: "jsonb" },
    ROUNDS.map((year): Cell[] => ["OPC", year, JSON.stringify(WEIGHTS), JSON.stringify(BANDS)]),
    "returning id, fiscal_year",
  );
  const gradings: Cell[][] = [];
  const segments: Cell[][] = [];
  for (const { id, unit, state, age } of products) {
    const random = new Random(seed, 67, id);
    const chance = state === "published" ? 0.45 : 0;
    for (const round of rounds) if (random.chance(chance)) gradings.push([id, round.id, ...graded(random)]);
    if (!random.chance(0.8)) continue;
    const [segment, answers] = ASSESSMENTS[[0, 1, 1, 2, 2, 2, 3, 3, 3, 4][random.integer(0, 9)]!]!;
    const [standard, capacity, process, development, market] = answers;
    segments.push([
      id,
      new Date(now.getTime() - (age - 5) * 86_400_000).toISOString().slice(0, 10),
      JSON.stringify({ standard, capacity, process, development, market }),
      "abcd-1",
      segment,
      userIds.get(`officer.${unit.provinceCode}@demo.test`)!,
    ]);
  }
  await insertRows(
    trx,
    "product_gradings",
    { product_id: "integer", round_id: "integer", part_scores: "jsonb", stars: "smallint" },
    gradings,
  );
  const columns = { product_id: "integer", assessed_on: "date", answers: "jsonb", scheme: "text", segment: "text" };
  await insertRows(trx, "product_segments", { ...columns, assessed_by: "integer" }, segments);
  await sql`
    update products as p set
      segment = (select s.segment from product_segments as s where s.product_id = p.id order by s.assessed_on desc limit 1),
      stars = (select g.stars from product_gradings as g join grading_rounds as r on r.id = g.round_id
        where g.product_id = p.id order by r.fiscal_year desc limit 1)`.execute(trx);
}

/** Points of the three parts and the stars of their sum. */
function graded(random: Random): [string, number] {
  const share = Math.min(1, Math.max(0.4, 0.84 + random.normal() * 0.08));
  const scores = { a: (35 * share).toFixed(1), b: (25 * share).toFixed(1), c: (40 * share).toFixed(1) };
  const tenths = Object.values(scores).reduce((sum, score) => sum + Math.round(Number(score) * 10), 0);
  return [JSON.stringify(scores), BANDS.find(({ from }) => tenths >= Number(from) * 10)?.stars ?? 1];
}
