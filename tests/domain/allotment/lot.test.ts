import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawAll, drawLot, fingerprint, replays } from "#app/domain/allotment/lot.ts";

const many = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe("a lot", () => {
  test("gives every booth once, to different applications, and as many as there are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.nat(60), fc.nat(60), async (seed, applications, booths) => {
        const plan = await drawLot(seed, { applications: many(applications), booths: many(booths) });
        expect(plan).toHaveLength(Math.min(applications, booths));
        expect(new Set(plan.map(({ application }) => application)).size).toBe(plan.length);
        expect(plan.map(({ booth }) => booth)).toEqual(many(plan.length));
      }),
      { numRuns: 50 },
    );
  });

  test("is the same for the same seed, and another for another", async () => {
    const input = { applications: many(20), booths: many(20) };
    expect(await drawLot("สลาก", input)).toEqual(await drawLot("สลาก", input));
    expect(await drawLot("สลาก", input)).not.toEqual(await drawLot("สลาก2", input));
  });

  test("worked out by hand: three applications, seed a", async () => {
    const [first = 0, second = 0] = await words("a:0");
    const order = [11, 12, 13];
    [order[2], order[first % 3]] = [order[first % 3]!, order[2]!];
    [order[1], order[second % 2]] = [order[second % 2]!, order[1]!];
    const plan = await drawLot("a", { applications: [11, 12, 13], booths: [7, 8, 9] });
    expect(plan.map(({ application }) => application)).toEqual(order);
  });

  test("favours nobody: over many seeds each of five gets the one booth about as often", async () => {
    const wins = [0, 0, 0, 0, 0];
    for (let seed = 0; seed < 2000; seed++) {
      const [won] = await drawLot(`fair ${seed}`, { applications: many(5), booths: [1] });
      wins[won!.application - 1]!++;
    }
    // Chi-square with 4 degrees of freedom: 18.47 is passed once in a thousand; the seeds are fixed, so it never flickers.
    const chi = wins.reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0);
    expect(chi).toBeLessThan(18.47);
  });

  test("draws own booths of a category first, and booths of any among those who are left", async () => {
    const applications = many(6).map((id) => ({ id, category: id <= 4 ? "food" : "fabric" }));
    const booths = [
      { id: 1, category: "food" },
      { id: 2, category: null },
      { id: 3, category: null },
    ];
    const draws = await drawAll("seed", applications, booths);
    expect(draws.map(({ name, plan }) => [name, plan.length])).toEqual([
      ["food", 1],
      ["any", 2],
    ]);
    expect(draws[1]!.applications).not.toContain(draws[0]!.plan[0]!.application);
  });

  test("is replayed by anyone; another plan or another seed than the published one does not hold", async () => {
    const secret = "0f".repeat(32);
    const seed = `${secret}:ตัวเลขในห้อง 123`;
    const draws = await drawAll(
      seed,
      many(9).map((id) => ({ id, category: "food" })),
      many(5).map((id) => ({ id, category: null })),
    );
    const lot = { seed, sha256: await fingerprint(secret), draws };
    expect(await replays(lot)).toBe(true);
    expect(await replays({ ...lot, sha256: await fingerprint("another") })).toBe(false);
    const [draw] = draws;
    const swapped = [...draw!.plan].reverse();
    expect(await replays({ ...lot, draws: [{ ...draw!, plan: swapped }] })).toBe(false);
  });
});

async function words(text: string): Promise<number[]> {
  const view = new DataView(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [view.getUint32(0), view.getUint32(4)];
}
