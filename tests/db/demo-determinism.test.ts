import { createHash } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db/client.server.ts";
import { entryWindows } from "#db/demo/calendar.ts";
import { fillReports, fillUnits } from "#db/demo/fill.server.ts";
import { Random } from "#db/demo/random.ts";
import { targetBasis } from "#db/demo/targets.ts";
import { units as unitsOf } from "#db/demo/units.ts";
import type { Cell } from "#db/reference/insert-rows.server.ts";
import { TEST_CLOCK } from "#tests/support/clock.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

const SEED = 2569;

/** All rows of a made-up country as one hash per table, without storing them. */
async function digests({
  enterprises,
  seed,
  userIds = new Map<string, number>(),
}: {
  enterprises: number;
  seed: number;
  userIds?: Map<string, number>;
}) {
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  const write = async (table: string, rows: readonly (readonly Cell[])[]) => {
    if (!hashes.has(table)) hashes.set(table, createHash("sha256"));
    for (const row of rows) hashes.get(table)?.update(`${row.join("|")}\n`);
  };
  const windows = entryWindows(new Date(TEST_CLOCK), 24);
  const world = { units: unitsOf(enterprises, seed), windows, userIds, now: Date.parse(TEST_CLOCK), seed, write };
  await fillUnits(world);
  await fillReports(world, targetBasis(seed), () => {});
  return Object.fromEntries([...hashes].map(([table, hash]) => [table, hash.digest("hex")]));
}

describe("the made-up country", () => {
  test("is the same for the same seed and another for another", async () => {
    const first = await digests({ enterprises: 120, seed: 1 });
    expect(await digests({ enterprises: 120, seed: 1 })).toEqual(first);
    const second = await digests({ enterprises: 120, seed: 2 });
    for (const table of ["reporting_units", "submissions", "observations", "approval_events"]) {
      expect(second[table], table).not.toBe(first[table]);
    }
  });

  test("stands in the database, made by another process, as this one would make it", async () => {
    const users = await db().selectFrom("users").select(["email", "id"]).execute();
    const made = await digests({
      enterprises: 160,
      seed: SEED,
      userIds: new Map(users.map((user) => [user.email, user.id])),
    });
    expect(made.observations).toMatch(/^[0-9a-f]{64}$/);
    expect(await storedDigest()).toBe(made.observations);
  }, 120_000);

  test("an enterprise reports the same whatever the others are", () => {
    const [few, many] = [unitsOf(100, SEED), unitsOf(5_000, SEED)];
    expect(many[0]).toEqual(few[0]);
    expect(many.filter((unit) => unit.kind === "enterprise")).toHaveLength(5_000);
    expect(new Set(many.filter((unit) => unit.kind === "enterprise").map((unit) => unit.provinceCode)).size).toBe(77);
  });
});

/** The observations of the database in the words of {@link digests}: order of storing, plain numbers, instants in ISO. */
async function storedDigest(): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select concat_ws('|', o.submission_id, o.indicator_id, o.split_id, coalesce(trim_scale(o.value)::text, ''),
      coalesce(trim_scale(o.numerator)::text, ''), coalesce(trim_scale(o.denominator)::text, ''), coalesce(o.missing_reason, ''),
      coalesce(o.explanation, ''), o.updated_by, to_char(o.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as row
    from observations as o order by o.submission_id, o.indicator_id, o.split_id`.execute(db());
  const hash = createHash("sha256");
  for (const { row } of rows) hash.update(`${row}\n`);
  return hash.digest("hex");
}

describe("its random numbers", () => {
  test("depend on the keys alone and are spread evenly", () => {
    const draw = (...keys: number[]) => Array.from({ length: 3 }, (_, index) => new Random(...keys, index).next());
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(2, 1));
    const tenths = new Array(10).fill(0);
    for (let key = 0; key < 20_000; key++) tenths[Math.floor(new Random(7, key).next() * 10)] += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(1_800);
    expect(Math.max(...tenths)).toBeLessThan(2_200);
  });

  test("normal ones have mean 0 and spread 1", () => {
    const random = new Random(3);
    const drawn = Array.from({ length: 20_000 }, () => random.normal());
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(spread).toBeGreaterThan(0.95);
    expect(spread).toBeLessThan(1.02);
  });
});
