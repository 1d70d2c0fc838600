import { type Country, servePortal } from "./country.ts";
import { note, quantile, report, rounded, timed } from "./measure.ts";

const MOST_MILLISECONDS = 100;
const ROUNDS = 40;
/** Without the indexes a page takes so long that fewer rounds tell enough, and some are not waited for: minutes. */
const ROUNDS_WITHOUT = 12;
const PATIENCE = 10_000;

/** The data a browser asks for while somebody types, from frequent to rare, short to long, and one with slips. */
const TYPED = ["ก", "วิ", "e5", "กลุ่ม", "วิสาหกิจ", "ชุมชน", "ผ้าไหม", "น้ำพริกบ้าน", "E50012", "วิสาหกิตชุมชนผ้าใหม"];

const PAGES: [name: string, path: string][] = [
  ...TYPED.map((text): [string, string] => [
    `search as you type "${text}"`,
    `/units.data?area=TH&q=${encodeURIComponent(text)}`,
  ]),
  ['search inside a province "ผ้าไหม"', `/units.data?area=30&q=${encodeURIComponent("ผ้าไหม")}`],
  ["list page", "/units?area=TH"],
  ["list page far down", "/units?area=TH&after=E70000"],
  ["list page of companies", "/units?area=TH&kind=company"],
  ["province page: its units", "/units?area=30"],
  ["province page: its network", "/network/30"],
  ["province page: its cogs", "/dashboard/30"],
  ["province page: its products", "/products/in/30"],
  ["an enterprise's page", "/enterprises/E50012"],
  ["the nation's network page", "/network"],
];

/** Search, list and province pages over HTTP, beside the same pages of a portal whose database may use no index. */
export async function benchRegisterPages(country: Country): Promise<void> {
  const patience = `-c statement_timeout=${PATIENCE}`;
  const off = ["indexscan", "indexonlyscan", "bitmapscan"].map((kind) => `-c enable_${kind}=off`).join(" ");
  note("starting a portal without indexes");
  const without = await servePortal(`${country.databaseUrl}?options=${encodeURIComponent(`${off} ${patience}`)}`);
  for (const [name, path] of PAGES) {
    const value = quantile(await times(country.address + path, ROUNDS), 0.95);
    const waited = (await fetch(without.address + path)).ok;
    const baseline = waited ? quantile(await times(without.address + path, ROUNDS_WITHOUT), 0.95) : PATIENCE;
    report({
      name: `${name}, ${country.name}, p95`,
      value: rounded(value),
      unit: "ms",
      baseline: {
        name: waited ? "the same without indexes, p95" : "the same without indexes, given up",
        value: rounded(baseline),
      },
      ratio: rounded(baseline / value),
      limit: `at most ${MOST_MILLISECONDS} ms`,
      ok: value <= MOST_MILLISECONDS,
    });
  }
  await without.stop();
}

async function times(url: string, rounds: number): Promise<number[]> {
  const all: number[] = [];
  const warmUp = Math.ceil(rounds / 4);
  for (let round = -warmUp; round < rounds; round++) {
    const time = await timed(async () => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      await answer.arrayBuffer();
    });
    if (round >= 0) all.push(time);
  }
  return all;
}
