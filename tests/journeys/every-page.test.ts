import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client.server.ts";
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
    "/indicators",
    "/open-data",
    "/sign-in",
    "/dashboard",
    "/dashboard/northeast",
    "/dashboard/30",
    "/dashboard/TH/table",
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
    "/due/30/enterprise-month/2026-10",
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
  "enterprise.1": ["/notices", "/my/assistants", "/account/data", "/my/products", "/my/products/new", "/my/products/1"],
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

/** Numbers of what the demonstration has, for the pages that name one. */
let numbers: Record<string, number>;
beforeAll(async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select min(a.id) from fair_applications as a join fairs as f on f.id = a.fair_id
        where f.code = 'otop-city-2569' and a.state <> 'draft') as application,
      (select min(s.id) from committee_seats as s join committees as c on c.id = s.committee_id where c.area_code = '30') as seat,
      (select min(m.id) from meetings as m join meeting_committees as mc on mc.meeting_id = m.id
        join committees as c on c.id = mc.committee_id where c.area_code = '30' and m.state in ('draft', 'called')) as meeting,
      (select min(a.id) from actions as a join resolutions as r on r.id = a.resolution_id join committees as c on c.id = r.committee_id
        where c.area_code = '30') as action,
      (select min(o.id) from organizations as o where o.area_code = '30' and o.kind = 'partner') as partner`.execute(
    db(),
  );
  numbers = rows[0]!;
});

/** Pages that are seen on their way to others or seldom: once is enough for each, where there is least room. */
const SELDOM: Record<string, string[]> = {
  "": [
    "/invitations?code=none",
    "/dashboard/30/table?rows=indicators&columns=parts&cog=few&few=C3-01,C3-02",
    "/products/in/30",
    "/products/by/E1",
  ],
  "officer.30": [
    "/enterprises/new",
    "/enterprises/E1/statuses",
    "/enterprises/E1/certificates",
    "/enterprises/E1/claim",
    "/claims/corrections",
    "/merges",
    "/due/30/enterprise-month/2026-10",
    "/companies/2030/edit",
    "/companies/2030/holders",
    "/companies/2030/statements",
    "/network/support/new",
    "/network/support/1",
    "/network/support/1/correction",
    "/network/support/1/result",
    "/network/support/1/end",
    "/partners/new",
    "/partners/1",
    "/partners/{partner}/edit",
    "/fairs/otop-city-2569/progress",
  ],
  central: [
    "/fairs/new",
    "/fairs/holidays",
    "/fairs/otop-city-2569/settings",
    "/fairs/otop-city-2569/questions",
    "/fairs/otop-city-2569/places",
    "/fairs/otop-city-2569/applications",
    "/fairs/otop-city-2569/applications/{application}",
    "/fairs/otop-city-2569/plan/import",
    "/fairs/otop-city-2568/check-in",
    "/companies/new",
    "/reviews/TH/enterprise-month/2026-10",
  ],
  "head.30": ["/handover"],
  "enterprise.1": [
    "/fairs/otop-city-2569/apply",
    "/fairs/otop-city-2568/sales",
    "/my/products/1/edit",
    "/my/products/1/pictures",
  ],
  "secretary.30": [
    "/committees/30/settings",
    "/committees/30/working-groups",
    "/committees/30/seats",
    "/committees/30/seats/{seat}",
    "/meetings/{meeting}/settings",
    "/actions/{action}",
  ],
};

/** The longest words, the widest tables: these are walked in the other pairs of size and language, too. */
const WIDE: Record<string, string[]> = {
  "": ["/", "/dashboard", "/network/30"],
  "officer.30": ["/due", REPORT],
  central: ["/reviews", "/reviews/TH/enterprise-quarter/FY2569-Q4", "/windows"],
};

describe.each([
  ["every page", "a phone", "th", PHONE, PAGES],
  ["every page", "a desk", "en", DESK, PAGES],
  ["what is seldom seen", "a phone", "th", PHONE, SELDOM],
  ["the widest pages", "a phone", "en", PHONE, WIDE],
  ["the widest pages", "a desk", "th", DESK, WIDE],
] as const)("%s on %s in %s", (_which, _where, language, size, all) => {
  it("stand up", { timeout: 240_000 }, async () => {
    const wrong: string[] = [];
    const people = Object.entries(all).sort(([, some], [, others]) => others.length - some.length);
    // Two read at once: while one waits for the portal, the other's page is judged.
    const reading = async () => {
      for (let next = people.shift(); next; next = people.shift()) wrong.push(...(await readAs(...next)));
    };
    await Promise.all([reading(), reading()]);
    expect(wrong).toEqual([]);
  });

  /** What is wrong with pages as somebody sees them; nobody's name for the public. */
  async function readAs(who: string, pages: readonly string[]): Promise<string[]> {
    const wrong: string[] = [];
    const page = await browser.open(size);
    if (who) await signInAs(page, portal.url(), `${who}@demo.test`, "/account");
    for (const named of pages) {
      const path = named.replace(/{(\w+)}/g, (_, name: string) => String(numbers[name]));
      const answer = await page.goto(portal.url(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`), {
        waitUntil: "load",
      });
      if (answer?.status() !== 200) wrong.push(`${path}: ${answer?.status()}`);
      await expectNoSidewaysScroll(page).catch((error: Error) => wrong.push(error.message));
      for (const violation of await seriousViolations(page)) wrong.push(`${path}: ${violation}`);
      const headings = await page.locator("h1").count();
      if (headings !== 1) wrong.push(`${path}: ${headings} first headings`);
      if ((await page.title()) === "") wrong.push(`${path}: no title`);
    }
    wrong.push(...complaintsOf(page));
    await page.context().close();
    return wrong;
  }
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
