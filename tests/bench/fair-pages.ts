import { step } from "./fair-life.ts";
import { quantile, report, rounded, timed } from "./measure.ts";

const ROUNDS = 40;
const MOST_PAGE_MS = 200;

/** Who looks at the pages: nobody in particular, and accounts of the demonstration. */
export interface Readers {
  visitor: string;
  department: string;
  province: string;
  enterprise: string;
}

/** Signs in those who look; answers their cookies. */
export async function readersAt(address: string): Promise<Readers> {
  return {
    visitor: "",
    department: await signIn(address, "central@demo.test"),
    province: await signIn(address, "officer.30@demo.test"),
    enterprise: await signIn(address, "enterprise.1@demo.test"),
  };
}

/** How long each page takes, one reader at a time. */
export async function benchFairPages(
  address: string,
  readers: Readers,
  pages: readonly (readonly [path: string, reader: keyof Readers])[],
): Promise<void> {
  for (const [path, reader] of pages) {
    const times: number[] = [];
    for (let round = -5; round < ROUNDS; round++) {
      const ms = await timed(() => read(address + path, readers[reader]));
      if (round >= 0) times.push(ms);
    }
    const value = rounded(quantile(times, 0.95));
    report({
      ...{ name: `${path}, ${reader}, p95`, value, unit: "ms", baseline: null, ratio: null },
      ...{ limit: `at most ${MOST_PAGE_MS} ms`, ok: value <= MOST_PAGE_MS },
    });
  }
}

/** The report of a closed fair as each kind of file. */
export async function benchReportFiles(address: string, code: string, { department }: Readers): Promise<void> {
  for (const extension of ["xlsx", "csv", "pdf"])
    step(
      `the report as ${extension}`,
      await timed(() => read(`${address}/fairs/${code}/report/sales.${extension}`, department)),
      true,
    );
}

async function read(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  await answer.arrayBuffer();
}

async function signIn(address: string, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: "demo-fanfueang" });
  const answer = await fetch(`${address}/sign-in`, { method: "POST", body, redirect: "manual" });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}
