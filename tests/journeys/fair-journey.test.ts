import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client.server.ts";
import { apply, bringTo, stateOf } from "#tests/domain/fairs/fair-world.ts";
import { complaintsOf, DESK, expectNoSidewaysScroll, PHONE, signInAs, useBrowser } from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

/**
 * An application on its way in a real browser: an enterprise applies from a phone, its province passes and ranks it, the
 * department selects quietly and announces, a booth is offered, and the enterprise takes it.
 */

const FAIR = "otop-korat-2570";
const portal = usePortal();
const browser = useBrowser();

let fairId: number;
let rival: number;
let own: number;

beforeAll(async () => {
  fairId = (await db().selectFrom("fairs").where("code", "=", FAIR).select("id").executeTakeFirstOrThrow()).id;
  const enterprise = db().selectFrom("enterprises").where("reportingUnitId", "=", 1).select("categoryCode");
  const { categoryCode: category } = await enterprise.executeTakeFirstOrThrow();
  rival = await apply(fairId, 2, "province_passed", { rank: 1, category });
});

async function asPerson(who: string, at: string, act: (page: Page) => Promise<void>, size: object = DESK) {
  const page = await browser.open(size);
  await signInAs(page, portal.url(), `${who}@demo.test`, at);
  await act(page);
  await expectNoSidewaysScroll(page);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
}
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

describe("an application's way", () => {
  it("the enterprise finds the fair on a phone, picks a product, answers and sends", async () => {
    await asPerson(
      "enterprise.1",
      "/fairs",
      async (page) => {
        await page.locator(`a[href="/fairs/${FAIR}/apply"]`).click();
        await page.locator("input[name=product]").first().check();
        await page.locator("select[name^=question-]").first().selectOption("yes");
        await page.locator("#contactPhone").fill("081 234 5678");
        await button(page, "ส่งใบสมัคร").click();
        await page.getByText("จังหวัดกำลังกลั่นกรอง").first().waitFor();
      },
      PHONE,
    );
    const row = await db()
      .selectFrom("fairApplications")
      .where("fairId", "=", fairId)
      .where("enterpriseId", "=", 1)
      .select(["id", "state"])
      .executeTakeFirstOrThrow();
    expect(row.state).toBe("submitted");
    own = row.id;
  });

  it("the province passes it and moves it up in its ranking", async () => {
    await bringTo(fairId, "screening");
    await asPerson("officer.30", `/fairs/${FAIR}/screening`, async (page) => {
      await page.locator(`#waiting a[href$="/applications/${own}"]`).click();
      await page.getByRole("button", { name: "ผ่าน", exact: true }).click();
      await page.getByText("ผ่านจังหวัด").first().waitFor();
      await page.getByRole("link", { name: /^ใบต่อไป|^ไปจัดลำดับ/ }).waitFor();
      await page.goto(portal.url(`/fairs/${FAIR}/screening`));
      const line = page.locator("li", { has: page.locator(`a[href$="/applications/${own}"]`) });
      await line.getByRole("button", { name: "เลื่อนขึ้นหนึ่งลำดับ" }).click();
      await page.getByText("ย้ายไปลำดับที่ 1 แล้ว").waitFor();
    });
  });

  it("the department selects quietly, then announces", async () => {
    await bringTo(fairId, "selecting");
    await db().updateTable("fairQuotas").set({ capacity: 1 }).where("fairId", "=", fairId).execute();
    await asPerson("central", `/fairs/${FAIR}/selection`, async (page) => {
      await page.locator(`#names a[href$="/applications/${own}"]`).waitFor();
      await button(page, /ตัดสินตามนี้/).click();
      await page.getByText("ตัดสินแล้ว ยังไม่ประกาศ").waitFor();
      expect([await stateOf(own), await stateOf(rival)]).toEqual(["selected", "waitlisted"]);
      await button(page, "ประกาศผล").click();
      await page.getByText(/ประกาศผลแล้วเมื่อ/).waitFor();
    });
  });

  it("the department draws a booth to another place and offers it, and the enterprise takes it", async () => {
    const { category } = await db()
      .selectFrom("fairApplications")
      .where("id", "=", own)
      .select("categoryCode as category")
      .executeTakeFirstOrThrow();
    const booth = await db()
      .selectFrom("booths as b")
      .innerJoin("fairZones as z", "z.id", "b.zoneId")
      .where("b.fairId", "=", fairId)
      .where("z.categoryCode", "=", category)
      .orderBy("b.code")
      .select(["b.id", "b.code", "b.xMetres"])
      .executeTakeFirstOrThrow();
    await asPerson("central", `/fairs/${FAIR}/plan?booth=${booth.code}`, async (page) => {
      const drawn = page.locator(`svg a[href$="booth=${booth.code}"]`);
      await drawn.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await drawn.boundingBox())!;
      const [from, to] = [x + width / 2, x + 3 * width];
      await page.mouse.move(from, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(to, y + height / 2, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => page.locator("#x").inputValue()).not.toBe(String(Number(booth.xMetres)));
      await button(page, "บันทึกตำแหน่ง").click();
      await page.getByText(`บันทึกบูธ ${booth.code} แล้ว`).waitFor();
      await page.goto(portal.url(`/fairs/${FAIR}/allotment`));
      await page.locator("input[name=booth]").first().fill(booth.code);
      await button(page, "เสนอบูธ").first().click();
      await page.getByText("เสนอบูธแล้ว").first().waitFor();
    });
    const moved = await db()
      .selectFrom("booths")
      .where("id", "=", booth.id)
      .select("xMetres")
      .executeTakeFirstOrThrow();
    expect(Number(moved.xMetres)).toBeGreaterThan(Number(booth.xMetres));
    await asPerson(
      "enterprise.1",
      `/fairs/${FAIR}/apply`,
      async (page) => {
        await page.getByText(booth.code, { exact: true }).waitFor();
        await button(page, "รับบูธนี้").click();
        await page.getByText("ยืนยันแล้ว").first().waitFor();
      },
      PHONE,
    );
    expect(await stateOf(own)).toBe("confirmed");
  });
});
