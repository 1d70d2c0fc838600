import { gzipSync } from "node:zlib";
import { type Browser, type Cookie, chromium } from "playwright-core";
import { launchOptions } from "../support/chromium.ts";
import type { Country } from "./country.ts";
import { report, rounded } from "./measure.ts";

const MOST_KILOBYTES = 130;

/** The scripts that a cold browser fetches for the landing and the entry page, gzipped; charts must come after. */
export async function benchScripts(
  { address }: Country,
  entry: { path: string; email: string; password: string },
): Promise<void> {
  const browser = await chromium.launch(await launchOptions());
  const page = await browser.newPage();
  await page.goto(`${address}/sign-in`);
  const landing = await scriptsOf(browser, `${address}/`, []);
  await page.fill("#email", entry.email);
  await page.fill("#password", entry.password);
  await Promise.all([page.waitForURL((url) => url.pathname !== "/sign-in"), page.click("main button[type=submit]")]);
  const form = await scriptsOf(browser, address + entry.path, await page.context().cookies());
  await browser.close();
  for (const [name, { kilobytes, charts }] of [
    ["landing page", landing],
    ["entry page", form],
  ] as const) {
    report({
      name: `client JavaScript of the ${name}, gzip, charts ${charts ? "included" : "not among it"}`,
      value: rounded(kilobytes),
      unit: "kB",
      baseline: null,
      ratio: null,
      limit: `at most ${MOST_KILOBYTES} kB, charts loaded after`,
      ok: kilobytes <= MOST_KILOBYTES && !charts,
    });
  }
}

async function scriptsOf(browser: Browser, url: string, cookies: Cookie[]) {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  const sizes: Promise<[string, number]>[] = [];
  page.on("response", (answer) => {
    if (!/\.js(\?|$)/.test(answer.url())) return;
    sizes.push(answer.body().then((body) => [answer.url(), gzipSync(body).length]));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  await context.close();
  return {
    kilobytes: all.reduce((sum, [, size]) => sum + size, 0) / 1000,
    charts: all.some(([name]) => /chart/i.test(name)),
  };
}
