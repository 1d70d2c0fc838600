import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { complaintsOf, DESK, expectNoSidewaysScroll, useBrowser } from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

const portal = usePortal();
const browser = useBrowser();

describe("the dashboard", () => {
  it("explains a cog when asked by keyboard, and gives the focus back", async () => {
    const page = await openDashboard();
    const name = page.locator("[popovertarget=cog-3]").first();
    await name.focus();
    await page.keyboard.press("Enter");
    const explanation = page.locator("#cog-3");
    expect(await explanation.isVisible()).toBe(true);
    expect(await explanation.locator("tbody tr").count()).toBeGreaterThan(3);
    await page.keyboard.press("Escape");
    expect(await explanation.isVisible()).toBe(false);
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("keeps what was chosen when moving from the nation to a province", async () => {
    const page = await openDashboard();
    await page.selectOption("#indicator", "C3-02");
    await page.locator("h2", { hasText: "C3-02" }).waitFor();
    await page.click("svg a[aria-label^=นครราชสีมา]", { force: true });
    await page.waitForURL(/\/dashboard\/30\?indicator=C3-02/);
    await page.locator("h1", { hasText: "นครราชสีมา" }).waitFor();
    expect(await page.inputValue("#indicator")).toBe("C3-02");
    expect(await page.textContent("nav[aria-label=อยู่ที่]")).toContain("ประเทศไทย");
    expect(complaintsOf(page)).toEqual([]);
  });

  it("draws the trend after the page, in the place kept for it", async () => {
    const page = await openDashboard();
    await page.waitForSelector(".trend-chart svg");
    const { height } = (await page.locator(".trend-chart").boundingBox())!;
    expect(height).toBe(320);
  });

  it.each(["/dashboard", "/dashboard?lang=en", "/dashboard/30"])(
    "%s is a document of four sheets at most on paper",
    async (path) => {
      const page = await openDashboard(path);
      await page.waitForSelector(".trend-chart svg");
      const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type \/Page\b/g);
      expect(sheets?.length).toBeLessThanOrEqual(4);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 688, height: 1000 });
      // Where the area stands is read on paper, too; all other ways are for a screen.
      const ways = "nav:not([aria-label=อยู่ที่]):visible, form:visible, header.border-b:visible, footer:visible";
      expect(await page.locator(ways).count()).toBe(0);
      for (const piece of [".paper-dense h1", ".paper-dense time", "figure.map", ".trend-chart"])
        expect(await page.locator(piece).first().isVisible(), piece).toBe(true);
      await expectNoSidewaysScroll(page);
    },
  );

  it("speaks without a script: map, ranking, the trend as a table, filters as a form", async () => {
    const page = await browser.open({ ...DESK, javaScriptEnabled: false });
    await page.goto(portal.url("/dashboard"));
    expect(await page.locator("svg a[aria-label]").count()).toBe(77);
    expect(await page.locator("noscript, [data-cog] table").count()).toBeGreaterThan(1);
    expect(await page.getByRole("columnheader", { name: "ปีก่อน" }).first().isVisible()).toBe(true);
    await page.selectOption("#indicator", "C3-02");
    await page.click("main search button");
    expect(page.url()).toContain("indicator=C3-02");
    expect(await page.locator(".needs-script:visible").count()).toBe(0);
  });
});

describe("the front door", () => {
  it.each([
    ["officer.30@demo.test", "/due"],
    ["head.30@demo.test", "/reviews"],
    ["central@demo.test", "/dashboard"],
    ["enterprise.1@demo.test", "/due"],
  ])("leads %s to %s", async (email, place) => {
    const answer = await fetch(portal.url("/"), {
      headers: { cookie: await portal.signIn(email) },
      redirect: "manual",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(place);
  });

  it("shows the public the nation's cogs from accepted figures", async () => {
    const html = await (await fetch(portal.url("/"))).text();
    expect(html).toContain("ฟันเฟืองทั้งห้า คะแนนเทียบเป้าหมาย");
    expect(html).toContain("ตัวเลขที่ส่วนกลางรับแล้ว");
  });
});

it("the map's shapes are kept by browsers for ever", async () => {
  const html = await (await fetch(portal.url("/dashboard"))).text();
  const [, address] = /(\/map\/thailand\.svg\?v=[0-9a-f]+)#p30/.exec(html) ?? [];
  const answer = await fetch(portal.url(address));
  expect(answer.headers.get("content-type")).toContain("image/svg+xml");
  expect(answer.headers.get("cache-control")).toContain("immutable");
});

async function openDashboard(path = "/dashboard"): Promise<Page> {
  const page = await browser.open();
  await page.goto(portal.url(path), { waitUntil: "networkidle" });
  return page;
}
