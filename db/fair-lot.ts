/** What goes into a lot: who draws, and the booths there are. The same input and seed give the same plan, anywhere. */
export interface LotInput {
  /** Ids of the applications, in ascending order. */
  applications: readonly number[];
  /** Ids of the booths in the order of their codes. */
  booths: readonly number[];
}

/** Who got which booth; applications for which no booth was left are not in it. */
export type LotPlan = { application: number; booth: number }[];

/** One draw of a lot as it is published: the booths of one category, or those of any, and what came out. */
export interface LotDraw extends LotInput {
  /** A category, or `any`; it is part of the seed. */
  name: string;
  plan: LotPlan;
}

/** Eight numbers of 32 bits come from each SHA-256. */
const NUMBERS_PER_HASH = 8;
const RANGE = 2 ** 32;

/**
 * Draws the lot: the applications are shuffled (Fisher–Yates from the end), and the first gets the first booth. The random
 * numbers are the 32-bit big-endian words of SHA-256 of `seed`, a colon and 0, 1, 2 …; a word that would favour a place is
 * passed over. Runs in a browser as on the server, so that anyone can replay it.
 */
export async function drawLot(seed: string, { applications, booths }: LotInput): Promise<LotPlan> {
  const next = await numbers(seed, applications.length);
  const order = [...applications];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = await next(last + 1);
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return booths.slice(0, order.length).map((booth, at) => ({ application: order[at]!, booth }));
}

/** The seed of one draw of a lot. */
export const seedOf = (seed: string, name: string): string => `${seed}/${name}`;

/** Draws for each category that has booths of its own, then for the booths of any category among whoever is left. */
export async function drawAll(
  seed: string,
  applications: readonly { id: number; category: string }[],
  booths: readonly { id: number; category: string | null }[],
): Promise<LotDraw[]> {
  const own = [...new Set(booths.flatMap(({ category }) => category ?? []))].sort();
  const draws: LotDraw[] = [];
  const drawn = new Set<number>();
  for (const category of [...own, null]) {
    const input: LotInput = {
      applications: applications
        .filter((each) => !drawn.has(each.id) && (category === null || each.category === category))
        .map(({ id }) => id),
      booths: booths.filter((each) => each.category === category).map(({ id }) => id),
    };
    if (input.applications.length === 0 || input.booths.length === 0) continue;
    const name = category ?? "any";
    const plan = await drawLot(seedOf(seed, name), input);
    for (const { application } of plan) drawn.add(application);
    draws.push({ name, ...input, plan });
  }
  return draws;
}

/** SHA-256 of a seed in hexadecimal: what is published before a lot. */
export async function fingerprint(seed: string): Promise<string> {
  return [...new Uint8Array(await sha256(seed))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The next number below a bound, each as likely as the other. */
async function numbers(seed: string, howMany: number): Promise<(bound: number) => Promise<number>> {
  let counter = 0;
  const words: number[] = [];
  const more = async (hashes: number) => {
    const digests = await Promise.all(Array.from({ length: hashes }, (_, at) => sha256(`${seed}:${counter + at}`)));
    counter += hashes;
    for (const digest of digests) {
      const view = new DataView(digest);
      for (let at = 0; at < NUMBERS_PER_HASH; at++) words.push(view.getUint32(at * 4));
    }
  };
  await more(Math.ceil(howMany / NUMBERS_PER_HASH) + 1);
  let used = 0;
  return async (bound) => {
    const fair = RANGE - (RANGE % bound);
    for (;;) {
      if (used === words.length) await more(1);
      const word = words[used++]!;
      if (word < fair) return word % bound;
    }
  };
}

function sha256(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
}
