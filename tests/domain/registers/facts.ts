import { Random } from "#db/demo/random.ts";

/** Made-up records of the registers, kept as plain objects so that a test can count them by hand. */

export const PROVINCES = ["10", "30", "50"];
export const SECTORS = ["government", "private", "academic", "civil_society", "people"];
export const CATEGORIES = ["food", "drink", "fabric", "household", "herb"];
const STATES = ["called", "in_progress", "minutes_draft", "minutes_approved", "cancelled"];

export interface Facts {
  terms: { id: number; area: string; sector: string; from: string; to: string }[];
  meetings: { id: number; area: string; heldOn: string; state: string; numbered: boolean; came: Map<number, string> }[];
  actions: { id: number; area: string; dueOn: string; state: string; reportedOn: string | null }[];
  filings: { area: string; dueOn: string; filedOn: string | null }[];
  products: { id: number; area: string; category: string; state: string; registeredOn: string }[];
  certificates: { productId: number | null; from: string; to: string; checked: boolean }[];
  segments: { productId: number; on: string; segment: string | null }[];
  sales: { area: string; category: string; on: string; baht: number; verified: boolean }[];
}

/** A day of the two fiscal years 2568 and 2569, or shortly after. */
export const dayOf = (random: Random, first = "2024-10-01", days = 780): string =>
  new Date(Date.parse(first) + random.integer(0, days) * 86_400_000).toISOString().slice(0, 10);

export function madeUpFacts(seed: number): Facts {
  const random = new Random(seed);
  const some = <T>(count: number, make: (id: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at + 1));
  const committees = PROVINCES.slice(1);
  const terms = committees.flatMap((area, at) =>
    SECTORS.flatMap((sector, place) => {
      const change = dayOf(random);
      const id = 1 + 2 * (at * SECTORS.length + place);
      return [
        { id, area, sector, from: "2024-10-01", to: change },
        { id: id + 1, area, sector, from: change, to: random.chance(0.3) ? "2025-12-01" : "2027-01-01" },
      ].filter((term) => term.from < term.to);
    }),
  );
  const meetings = some(24, (id) => {
    const [area, heldOn] = [random.pick(committees), dayOf(random)];
    const members = terms.filter((term) => term.area === area && term.from <= heldOn && heldOn < term.to);
    const all = random.chance(0.5);
    const status = () => (all ? "present" : random.pick(["present", "online", "substitute", "excused", "absent"]));
    const listed = members.filter(() => all || random.chance(0.9));
    return {
      id,
      area,
      heldOn,
      state: random.pick(STATES),
      numbered: id % 8 > 0,
      came: new Map(listed.map((term) => [term.id, status()])),
    };
  });
  const products = some(40, (id) => ({
    ...{
      id,
      area: random.pick(PROVINCES),
      category: random.pick(CATEGORIES),
      registeredOn: dayOf(random, "2024-01-01"),
    },
    state: random.pick(["published", "published", "published", "draft", "archived"]),
  }));
  return {
    ...{ terms, meetings, products },
    actions: some(30, (id) => {
      const state = random.pick(["open", "reported_done", "done", "done", "cancelled"]);
      const reportedOn = /done/.test(state) ? dayOf(random) : null;
      return { id, area: random.pick(committees), dueOn: dayOf(random), state, reportedOn };
    }),
    filings: some(12, (id) => ({
      ...{ area: committees[id % 2]!, dueOn: dayOf(random) },
      filedOn: random.chance(0.7) ? dayOf(random) : null,
    })),
    certificates: some(40, () => {
      const from = dayOf(random, "2023-06-01");
      const productId = random.chance(0.9) ? random.pick(products).id : null;
      return { productId, from, to: dayOf(random, from, 700), checked: random.chance(0.8) };
    }).filter((one) => one.from < one.to),
    segments: products.flatMap(({ id }) =>
      ["2024-09-01", "2025-05-05", "2025-10-01", "2026-04-04"]
        .filter(() => random.chance(0.7))
        .map((on) => ({ productId: id, on, segment: random.pick(["A", "B", "C", "D", "D", "D", null]) })),
    ),
    sales: some(30, () => ({
      ...{ area: random.pick(PROVINCES), category: random.pick(CATEGORIES), on: dayOf(random, "2025-10-01", 40) },
      ...{ baht: random.integer(0, 90_000), verified: random.chance(0.7) },
    })),
  };
}
