import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, DESK, PHONE, seriousViolations, signInAs, useBrowser } from "#tests/support/browser.ts";
import { addEnterprises } from "#tests/support/newcomers.ts";
import { usePortal } from "#tests/support/portal.ts";

const portal = usePortal();
const browser = useBrowser();
const SOON = { timeout: 10_000 };
const OFFICER = "officer.3001@demo.test";

let units: string[];
beforeAll(async () => {
  units = await addEnterprises(8);
});

const nextReport = () => `/reports/${units.shift()}/2026-10/enterprise-month`;
const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);
const status = (page: Page) => page.locator("form#report [role=status]");

async function openReport(path: string, options: Parameters<typeof browser.open>[0] = DESK): Promise<Page> {
  const page = await browser.open(options);
  await signInAs(page, portal.url(), OFFICER, path);
  if (options?.javaScriptEnabled !== false) await page.waitForSelector("form#report[data-live]");
  return page;
}

describe("the entry form in a browser", () => {
  test("is filled in and sent by keyboard alone, saving itself on the way", async () => {
    const path = nextReport();
    const page = await openReport(path);
    await field(page, "C3-01.none.value").focus();
    await page.keyboard.insertText("๑๒๓,๔๕๖.๕๐");
    await page.keyboard.press("Enter");
    await page.keyboard.type("1000");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await page.keyboard.type("250");
    await page.keyboard.press("Control+s");
    await expect.poll(() => status(page).textContent(), SOON).toMatch(/บันทึกแล้ว 10:\d\d:\d\d/);
    expect(await field(page, "C3-01.none.value").inputValue()).toBe("123,456.5");
    expect(await page.getByText("0.81").count()).toBe(1);
    expect(await page.evaluate(() => localStorage.length), "what is saved is not kept as unsent").toBe(0);

    const send = page.getByRole("button", { name: "ส่งรายงาน" });
    while (!(await send.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("ส่งรายงานแล้ว รอจังหวัดรับรอง").waitFor();
    expect(complaintsOf(page)).toEqual([]);
  });

  test("keeps what cannot be read, says why at the field, and does not send", async () => {
    const page = await openReport(nextReport());
    await field(page, "C3-01.none.value").fill("1.2.3");
    await page.getByRole("button", { name: "ส่งรายงาน" }).click();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole("link").first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("C3-01.none.value");
    expect(await field(page, "C3-01.none.value").inputValue()).toBe("1.2.3");
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("asks why when a figure is unusual, and keeps the answer", async () => {
    const path = nextReport();
    const page = await openReport(path);
    await field(page, "C3-01.none.value").fill("6000000");
    await page.keyboard.press("Tab");
    await page.getByLabel("ตัวเลขถูกต้องแล้ว เพราะเหตุใด").fill("มีงานใหญ่");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.getByText("อธิบายแล้ว").first().isVisible(), SOON).toBe(true);
    await expect.poll(() => status(page).textContent(), SOON).toContain("บันทึกแล้ว");
    await page.reload();
    expect(await page.getByLabel("ตัวเลขถูกต้องแล้ว เพราะเหตุใด").inputValue()).toBe("มีงานใหญ่");
  });

  test("works without a script", async () => {
    const page = await openReport(nextReport(), { ...DESK, javaScriptEnabled: false });
    await field(page, "C3-01.none.value").fill("๕๐๐");
    await field(page, "C4-02.none.missingReason").selectOption("not_available");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "บันทึกร่าง" }).last().click();
    await page.getByText("บันทึกร่างแล้ว").waitFor();
    expect(await field(page, "C3-01.none.value").inputValue()).toBe("500");
    expect(await field(page, "C4-02.none.missingReason").inputValue()).toBe("not_available");
  });

  test("shows mine and theirs when both have typed, and loses neither", async () => {
    const path = nextReport();
    const [mine, theirs] = [await openReport(path), await openReport(path)];
    await field(theirs, "C3-01.none.value").fill("500");
    await field(theirs, "C4-01.none.value").fill("5");
    await theirs.keyboard.press("Control+s");
    await expect.poll(() => status(theirs).textContent(), SOON).toContain("บันทึกแล้ว");
    await field(mine, "C4-01.none.value").fill("6");
    await mine.keyboard.press("Tab");
    await mine.getByText("ช่องต่อไปนี้ถูกแก้ทั้งสองฝ่าย").waitFor();
    expect(await field(mine, "C3-01.none.value").inputValue()).toBe("500");
    expect(await field(mine, "C4-01.none.value").inputValue()).toBe("6");
    await mine.getByRole("radio", { name: /^ของ / }).check();
    expect(await field(mine, "C4-01.none.value").inputValue()).toBe("5");
    await mine.getByRole("radio", { name: /^ของฉัน/ }).check();
    await mine.getByRole("button", { name: "ใช้ค่าที่เลือกและบันทึก" }).click();
    await expect.poll(() => status(mine).textContent(), SOON).toContain("บันทึกแล้ว");
    await mine.reload();
    expect(await field(mine, "C4-01.none.value").inputValue()).toBe("6");
  });

  test("offers what was typed when the session ended, after signing in again", async () => {
    const path = nextReport();
    const page = await openReport(path);
    await page.context().clearCookies();
    await field(page, "C4-01.none.value").fill("21");
    await page.keyboard.press("Tab");
    await page.getByText("หมดเวลาเข้าใช้").waitFor();
    page.on("dialog", (dialog) => void dialog.accept());
    await signInAs(page, portal.url(), OFFICER, path);
    await page.getByRole("button", { name: "นำกลับมา" }).click();
    await expect.poll(() => status(page).textContent(), SOON).toContain("บันทึกแล้ว");
    expect(await field(page, "C4-01.none.value").inputValue()).toBe("21");
  });

  test("fits a phone in both languages, and nobody is kept out", async () => {
    const path = nextReport();
    const page = await openReport(path, PHONE);
    for (const address of [path, `${path}?lang=en`, "/units", "/units/S30?lang=en"]) {
      await page.goto(portal.url(address));
      expect(await widerThanWindow(page), address).toEqual([]);
      expect(await seriousViolations(page), address).toEqual([]);
    }
    expect(complaintsOf(page)).toEqual([]);
  });
});

/** What of the page's own content reaches beyond the window. */
function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
