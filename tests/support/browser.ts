import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { launchOptions } from "./chromium.ts";
import { DEMO_PASSWORD } from "./world.ts";

/** Phone and desk, as wide as the narrowest phone in use and an old office screen. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;
export const DESK = { viewport: { width: 1366, height: 768 } } satisfies BrowserContextOptions;

/** A real browser for this test file: CHROMIUM_PATH, an installed one, or the one inside the npm package. */
export function useBrowser(): { open(options?: BrowserContextOptions): Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions());
  });
  afterAll(() => browser?.close());
  return {
    async open(options: BrowserContextOptions = DESK) {
      const context = await browser.newContext({ locale: "th-TH", timezoneId: "Asia/Bangkok", ...options });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      watchConsole(page);
      return page;
    },
  };
}

const complaints = new WeakMap<Page, string[]>();

/** What the page complained about: errors on its console, uncaught errors, failed requests to the portal. */
export function complaintsOf(page: Page): string[] {
  return complaints.get(page) ?? [];
}

/** Signs in through the form, as a person would. */
export async function signInAs(page: Page, base: string, email: string, next = "/"): Promise<void> {
  await page.goto(`${base}/sign-in?next=${encodeURIComponent(next)}`);
  await page.fill("#email", email);
  await page.fill("#password", DEMO_PASSWORD);
  await Promise.all([
    page.waitForURL((url) => !url.pathname.startsWith("/sign-in")),
    page.click("main button[type=submit]"),
  ]);
}

let axe: string | undefined;

/** The rules in their small form: they are sent to every page anew. */
function axeSource(): string {
  axe ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  return axe;
}

/** Serious and critical violations that axe finds on the page as it is. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  const found = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(options: unknown): Promise<{ violations: Violation[] }> } })
      .axe;
    // None of these rules reads style sheets again, and nobody looks at what passes.
    const few = { preload: false, resultTypes: ["violations"] };
    const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    return (await runner.run({ ...few, runOnly })).violations;
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

/** Fails when the page is wider than its window: nobody should scroll sideways on a phone. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${page.url()} is ${over} px wider than the window`).toBeLessThanOrEqual(0);
}

function watchConsole(page: Page): void {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
}
