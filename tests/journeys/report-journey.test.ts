import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client.server.ts";
import { complaintsOf, PHONE, signInAs, useBrowser } from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

/**
 * One figure on its way through the portal in a real browser: an officer types it in Thai and sends it, the head returns
 * it with a reason, the officer mends it, it is approved and accepted, and the public's map changes its colour.
 */

const FORM = "company-month";
const PERIOD = "2026-10";
const REASON = "ยอดเดือนนี้ต่ำกว่าทุกเดือน ขอให้ตรวจกับบัญชีอีกครั้ง";

const portal = usePortal();
const browser = useBrowser();

let province: string;
let report: string;

beforeAll(async () => {
  // A company that has not begun its newest month: its province is blank on the map.
  ({ province } = await db()
    .selectFrom("expectedReports as e")
    .innerJoin("forms as f", "f.id", "e.formId")
    .innerJoin("periods as p", "p.id", "e.periodId")
    .leftJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "e.reportingUnitId")
        .onRef("s.periodId", "=", "e.periodId")
        .onRef("s.formId", "=", "e.formId"),
    )
    .where("f.code", "=", FORM)
    .where("p.code", "=", PERIOD)
    .where("s.id", "is", null)
    .orderBy("e.areaCode")
    .select("e.areaCode as province")
    .executeTakeFirstOrThrow());
  report = `/reports/S${province}/${PERIOD}/${FORM}`;
});

const figureField = "C3-06/none/value";
const inField = (page: Page) => page.locator(`[name="${figureField}"]`);

/** The shade of the province on the public's map of company sales. */
async function shadeOnMap(): Promise<string | null> {
  const page = await browser.open();
  await page.goto(portal.url(`/dashboard?indicator=C3-06&period=${PERIOD}`));
  const shade = await page.locator(`figure.map a[href*="/dashboard/${province}"]`).first().getAttribute("data-shade");
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
  return shade;
}

async function asPerson(
  who: string,
  at: string,
  act: (page: Page) => Promise<void>,
  options?: typeof PHONE,
): Promise<void> {
  const page = await browser.open(options);
  await signInAs(page, portal.url(), `${who}@demo.test`, at);
  await act(page);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
}

describe("a figure's way", () => {
  it("the province is blank on the map before", async () => {
    expect(await shadeOnMap()).toBe("no_data");
  });

  it("the officer types it on a phone in Thai digits; it saves itself, and is sent", async () => {
    await asPerson(
      `officer.${province}`,
      report,
      async (page) => {
        await inField(page).fill("๑,๒๓๔,๕๖๗.๕๐");
        await inField(page).blur();
        await page.getByRole("status").filter({ hasText: "บันทึกแล้ว" }).waitFor();
        expect(await inField(page).inputValue()).toBe("1,234,567.5");
        await explainWarnings(page);
        await page.getByRole("button", { name: "ส่งรายงาน" }).click();
        await page.getByText("ส่งแล้ว").first().waitFor();
      },
      PHONE,
    );
    await expect.poll(stateOf, { timeout: 10_000 }).toBe("submitted");
  });

  it("the officer cannot approve it", async () => {
    await asPerson(`officer.${province}`, `${report}/review`, async (page) => {
      expect(await page.getByRole("button", { name: "รับรอง", exact: true }).count()).toBe(0);
    });
  });

  it("the head returns it with a reason, naming the cell", async () => {
    await asPerson(`head.${province}`, `${report}/review`, async (page) => {
      await page.fill("#reason", REASON);
      await page.locator("#return details summary").click();
      await page.locator('[name="cell"]').first().check();
      await page.locator('[name^="question:"]').first().fill("ตรงกับบัญชีหรือไม่");
      await page.locator("#return button[type=submit]").click();
      await expect.poll(stateOf, { timeout: 10_000 }).toBe("returned");
    });
  });

  it("the officer reads the reason, mends the figure and sends it again", async () => {
    await asPerson(`officer.${province}`, report, async (page) => {
      await page.getByText(REASON).first().waitFor();
      await inField(page).fill("1250000");
      await inField(page).blur();
      await page.getByRole("status").filter({ hasText: "บันทึกแล้ว" }).waitFor();
      await explainWarnings(page);
      await page.getByRole("button", { name: "ส่งรายงาน" }).click();
      await page.getByText("ส่งแล้ว").first().waitFor();
    });
    await expect.poll(stateOf, { timeout: 10_000 }).toBe("submitted");
  });

  it("the head approves with the keyboard only", async () => {
    await asPerson(`head.${province}`, `${report}/review`, async (page) => {
      const approve = page.getByRole("button", { name: "รับรอง", exact: true });
      for (let step = 0; step < 60 && !(await approve.evaluate((button) => button === document.activeElement)); step++)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(stateOf, { timeout: 10_000 }).toBe("province_approved");
    });
  });

  it("the department accepts it, and within two seconds the map has a colour", async () => {
    await asPerson("central", `${report}/review`, async (page) => {
      await page.getByRole("button", { name: "รับเข้าส่วนกลาง" }).click();
      await expect.poll(stateOf, { timeout: 10_000 }).toBe("accepted");
    });
    await expect.poll(shadeOnMap, { timeout: 2_000, interval: 200 }).not.toBe("no_data");
  });

  it("the page tells the whole way: who, when, from which state to which, and why", async () => {
    await asPerson("central", `${report}/review`, async (page) => {
      const history = page.locator("#history");
      await history.getByText(REASON).waitFor();
      for (const word of ["1,234,567.5", "1,250,000"]) expect(await history.textContent()).toContain(word);
    });
  });
});

describe("a list of reports", () => {
  it.each([
    ["with", true],
    ["without", false],
  ])("is worked through from one to the next, without a pointer, %s a script", async (_word, javaScriptEnabled) => {
    const page = await browser.open({ javaScriptEnabled });
    await signInAs(page, portal.url(), "head.30@demo.test", "/reviews?form=enterprise-month");
    await page.locator('main a[href*="/review?back="]').first().click();
    await page.waitForURL(/\/review\?back=/);
    const first = new URL(page.url()).pathname;
    await page.getByRole("button", { name: "รับรอง", exact: true }).press("Enter");
    const next = page.getByRole("status").getByRole("link", { name: /^ฉบับถัดไปที่รอ \(เหลือ \d+ ฉบับ\)$/ });
    await next.and(page.locator(":focus")).waitFor();
    expect(new URL(page.url()).search).toBe("?form=enterprise-month");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/review\?back=/);
    expect(new URL(page.url()).pathname).not.toBe(first);
    if (javaScriptEnabled) {
      await page.locator("#main:focus").waitFor();
      await page.keyboard.press("Tab");
      await page.locator("main nav a:focus").waitFor();
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

/** Soft warnings ask for a reason; the demonstration's history decides whether one comes up. */
async function explainWarnings(page: Page): Promise<void> {
  for (const box of await page.locator('[name$="/explanation"]:visible').all()) {
    await box.fill("ตรวจกับบัญชีแล้ว");
    await box.blur();
  }
}

async function stateOf(): Promise<string | undefined> {
  const row = await db()
    .selectFrom("submissions as s")
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .innerJoin("forms as f", "f.id", "s.formId")
    .innerJoin("periods as p", "p.id", "s.periodId")
    .where("u.code", "=", `S${province}`)
    .where("f.code", "=", FORM)
    .where("p.code", "=", PERIOD)
    .select("s.state")
    .executeTakeFirst();
  return row?.state;
}
