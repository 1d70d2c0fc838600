import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { checkDigitOf } from "#app/domain/identity/thirteen-digits.ts";
import { complaintsOf, PHONE, signInAs, useBrowser } from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

/** A producer on a phone: finds the own record, makes an account, claims it; the province approves; the record is theirs to edit. */

const EMAIL = "producer@example.test";
const PASSWORD = "ประโยคยาวที่จำได้ง่ายมาก";
const NUMBER = `110170020001${checkDigitOf("110170020001")}`;
const STORY = "เราทอผ้าด้วยกี่มือมาสามรุ่น";

const portal = usePortal();
const browser = useBrowser();

async function signIn(page: Page): Promise<void> {
  await page.fill("#email", EMAIL);
  await page.fill("#password", PASSWORD);
  await page.click("main button[type=submit]");
}

describe("a producer and the own record", () => {
  it("signs up on the way from the record, and claims it with the number", async () => {
    const page = await browser.open(PHONE);
    await page.goto(portal.url("/enterprises/E5"));
    await page.getByRole("link", { name: "นี่คือกิจการของฉัน" }).click();
    await page.fill("#name", "นางผู้ผลิต ตัวอย่าง");
    await page.fill("#email", EMAIL);
    await page.fill("#password", PASSWORD);
    await page.getByRole("button", { name: "สมัคร" }).click();
    await page.waitForURL("**/sign-in?*");
    await signIn(page);
    await page.waitForURL("**/enterprises/E5/claim");
    await page.fill("#claim-idNumber", NUMBER);
    await page.getByRole("button", { name: "ส่งคำขอ" }).click();
    await page.waitForURL("**/account/data");
    await page.getByText("รอพิจารณา").first().waitFor();
    expect(await page.content()).not.toContain(NUMBER);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the province sees the masked number and approves", async () => {
    const page = await browser.open(PHONE);
    await signInAs(page, portal.url(), "head.30@demo.test", "/claims");
    const claim = page.getByRole("listitem").filter({ hasText: EMAIL });
    await claim.getByText("1-10xx-xxxxx-01").waitFor();
    await claim.getByRole("button", { name: "อนุมัติ", exact: true }).click();
    await claim.waitFor({ state: "detached" });
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the owner tells the own story, and everybody reads it", async () => {
    const page = await browser.open(PHONE);
    await page.goto(portal.url("/sign-in?next=/enterprises/E5/edit"));
    await signIn(page);
    await page.waitForURL("**/enterprises/E5/edit");
    expect(await page.locator("#record-nameTh").count()).toBe(0);
    await page.fill("#record-storyTh", STORY);
    await page.getByRole("button", { name: "บันทึก" }).click();
    await page.waitForURL("**/enterprises/E5");
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
    const everybody = await fetch(portal.url("/enterprises/E5"));
    expect(await everybody.text()).toContain(STORY);
  });
});
