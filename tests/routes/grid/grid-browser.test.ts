import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import {
  complaintsOf,
  DESK,
  expectNoSidewaysScroll,
  PHONE,
  seriousViolations,
  signInAs,
  useBrowser,
} from "#tests/support/browser.ts";
import { addEnterprises } from "#tests/support/newcomers.ts";
import { usePortal } from "#tests/support/portal.ts";

const portal = usePortal();
const browser = useBrowser();
const PATH = "/grid/enterprise-month/2026-10";
const OFFICER = "officer.3001@demo.test";

beforeAll(async () => {
  await addEnterprises(6);
});

async function openSheet(options: Parameters<typeof browser.open>[0] = DESK): Promise<Page> {
  const page = await browser.open({ ...options, permissions: ["clipboard-read", "clipboard-write"] });
  await signInAs(page, portal.url(), OFFICER, PATH);
  return page;
}

/** The row of a newcomer, counted from 0; they stand together, since they differ by a number only. */
async function rowOf(page: Page, number: number): Promise<number> {
  const names = await page.locator("tbody th").allInnerTexts();
  return names.findIndex((name) => name.includes(`กลุ่มผู้มาใหม่ 90000${number}`));
}
const cell = (page: Page, row: number, column: number) => page.locator(`[data-place="${row}:${column}"]`);
const saved = (page: Page) =>
  expect.poll(() => page.getByText(/บันทึกแล้ว 10:\d\d:\d\d/).count(), { timeout: 10_000 }).toBe(1);

describe("the sheet in a browser", () => {
  test("is typed into like a spreadsheet, and saves itself", async () => {
    const page = await openSheet();
    await page.waitForSelector("[role=grid]");
    const row = await rowOf(page, 1);
    await cell(page, row, 0).click();
    await page.keyboard.type("1234.50");
    await page.keyboard.press("Tab");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-place"))).toBe(`${row + 1}:0`);
    expect(await cell(page, row, 0).textContent()).toBe("1,234.5");
    await saved(page);
    await page.reload();
    await page.waitForSelector("[role=grid]");
    expect(await cell(page, row, 1).textContent()).toBe("7");
    expect(complaintsOf(page)).toEqual([]);
  });

  test("takes a block from Excel, gives one back, and undoes", async () => {
    const page = await openSheet();
    await page.waitForSelector("[role=grid]");
    const row = await rowOf(page, 2);
    await page.evaluate(() => navigator.clipboard.writeText("๑,๕๐๐\t20\r\n2,000\tabc\r\n"));
    await cell(page, row, 0).click();
    await page.keyboard.press("Control+v");
    expect(await cell(page, row, 0).textContent()).toBe("1,500");
    expect(await cell(page, row + 1, 1).textContent()).toContain("abc");
    expect(await cell(page, row + 1, 1).getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1,500\t20\n2,000\tabc");
    await page.keyboard.press("Control+z");
    expect(await cell(page, row, 0).textContent()).toBe("");
    await page.keyboard.press("Control+y");
    await cell(page, row, 0).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+d");
    expect(await cell(page, row + 1, 0).textContent()).toBe("1,500");
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("lets the keyboard out again", async () => {
    const page = await openSheet();
    await page.waitForSelector("[role=grid]");
    await cell(page, 0, 0).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[role=grid]"))).toBeNull();
  });

  test("without a script is a table with one button", async () => {
    const page = await openSheet({ ...DESK, javaScriptEnabled: false });
    await page.locator('input[name="E900005/C3-01/value"]').fill("๓๐๐");
    await page.getByRole("button", { name: "บันทึกร่าง" }).click();
    await page.getByText("บันทึกแล้ว 1 หน่วย").waitFor();
    expect(await page.locator('input[name="E900005/C3-01/value"]').inputValue()).toBe("300");
  });

  test("scrolls inside its own frame on a phone, and begins on the first screen: the tools open when asked", async () => {
    const page = await openSheet(PHONE);
    await page.waitForSelector("[role=grid]");
    await expectNoSidewaysScroll(page);
    const bar = await page.locator("nav.fixed").boundingBox();
    for (const row of [0, 1]) {
      const figure = await cell(page, row, 0).boundingBox();
      expect((figure?.y ?? 0) + (figure?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    }
    const fill = page.getByRole("button", { name: "เติมลงล่าง" });
    expect(await fill.isVisible()).toBe(false);
    await page.getByRole("button", { name: "เครื่องมือ" }).click();
    expect(await fill.isVisible()).toBe(true);
    await expectNoSidewaysScroll(page);
    expect(await seriousViolations(page)).toEqual([]);
  });
});
