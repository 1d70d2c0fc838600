import { describe, expect, it } from "vitest";
import {
  complaintsOf,
  DESK,
  expectNoSidewaysScroll,
  PHONE,
  seriousViolations,
  signInAs,
  useBrowser,
} from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

/** Every page on a phone and on a desk, in Thai and in English: no complaint, no sideways scroll, nothing axe calls serious. */

const REPORT = "/reports/S30/2026-10/company-month";
const PAGES: Record<string, string[]> = {
  "": [
    "/",
    "/about",
    "/sign-in",
    "/dashboard",
    "/dashboard/northeast",
    "/dashboard/30",
    "/units",
    "/enterprises/E1",
    "/about/personal-data",
    "/sign-up",
    "/units/S30",
    "/committees",
    "/committees/30",
    "/products",
    "/products/1",
    "/developers",
    "/network",
    "/network/30",
    "/partners",
    "/companies",
    "/companies/2030",
    "/fairs/otop-lanna-2570/lots/1",
    "/fairs/otop-city-2568/plan",
  ],
  "officer.30": [
    "/fairs/otop-city-2569/screening",
    "/fairs",
    "/due",
    "/enterprises/E1/edit",
    "/enterprises/E1/members",
    "/claims",
    "/merges/E1/E2",
    REPORT,
    "/reports/E1/2026-10/enterprise-month",
    "/imports",
    "/register/imports",
    "/grid/enterprise-month/2026-10",
    "/account",
    "/account/tokens",
    "/products/review",
    "/companies/2030/filings",
  ],
  "head.30": ["/reviews", "/reviews/30/enterprise-month/2026-10", "/reports/E1/2026-03/enterprise-month/review"],
  central: [
    "/fairs/published",
    "/fairs/otop-city-2569/selection",
    "/fairs/otop-city-2569/allotment",
    "/fairs/otop-city-2569/plan",
    "/fairs/otop-city-2568/takings",
    "/fairs/otop-city-2568/desk",
    "/fairs/otop-city-2568/daily",
    "/fairs/otop-city-2569/quotas",
    "/fairs/otop-city-2569/staff?q=demo",
    "/fairs/otop-city-2569/cancellation",
    "/fairs/otop-city-2568/report",
    "/reviews",
    "/windows",
    "/national",
    "/dashboard?state=all",
    "/dashboard/30/records?indicator=C3-01&period=2026-03&state=all",
  ],
  "enterprise.1": ["/notices", "/account/data", "/my/products", "/my/products/new", "/my/products/1"],
  "secretary.30": [
    "/meetings",
    "/meetings/new",
    "/meetings/305",
    "/meetings/305/attendance",
    "/meetings/305/items/30504",
    "/meetings/305/minutes",
    "/actions",
  ],
  admin: ["/integrity", "/accounts", "/accounts/1", "/account/password"],
};

const portal = usePortal();
const browser = useBrowser();

/** The longest words, the widest tables: these are walked in the other pairs of size and language, too. */
const WIDE: Record<string, string[]> = {
  "": ["/", "/dashboard", "/network/30"],
  "officer.30": ["/due", REPORT],
  central: ["/reviews", "/windows"],
};

describe.each([
  ["every page", "a phone", "th", PHONE, PAGES],
  ["every page", "a desk", "en", DESK, PAGES],
  ["the widest pages", "a phone", "en", PHONE, WIDE],
  ["the widest pages", "a desk", "th", DESK, WIDE],
] as const)("%s on %s in %s", (_which, _where, language, size, all) => {
  it("stand up", { timeout: 240_000 }, async () => {
    const wrong: string[] = [];
    for (const [who, pages] of Object.entries(all)) {
      const page = await browser.open(size);
      if (who) await signInAs(page, portal.url(), `${who}@demo.test`, "/account");
      for (const path of pages) {
        const answer = await page.goto(portal.url(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`), {
          waitUntil: "load",
        });
        if (answer?.status() !== 200) wrong.push(`${path}: ${answer?.status()}`);
        await expectNoSidewaysScroll(page).catch((error: Error) => wrong.push(error.message));
        for (const violation of await seriousViolations(page)) wrong.push(`${path}: ${violation}`);
        expect(await page.locator("h1").count(), path).toBe(1);
        expect(await page.title(), path).not.toBe("");
      }
      wrong.push(...complaintsOf(page));
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
});

describe("without a script", () => {
  it("figures, map and table are there, and a report can be saved", async () => {
    const page = await browser.open({ ...DESK, javaScriptEnabled: false });
    await page.goto(portal.url("/dashboard"));
    expect(await page.locator("figure.map svg a").count()).toBe(77);
    expect(await page.locator("table").count()).toBeGreaterThan(1);
    await signInAs(page, portal.url(), "officer.30@demo.test", REPORT);
    const figure = page.locator('[name="C3-06/none/value"]');
    await figure.fill("98,765.25");
    await page.getByRole("button", { name: "บันทึกร่าง" }).click();
    expect(await page.locator('[name="C3-06/none/value"]').inputValue()).toBe("98,765.25");
    await page.context().close();
  });
});
