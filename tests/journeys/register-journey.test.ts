import { describe, expect, it } from "vitest";
import { csv } from "#tests/domain/register-imports/files.ts";
import {
  complaintsOf,
  expectNoSidewaysScroll,
  PHONE,
  seriousViolations,
  signInAs,
  useBrowser,
} from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

/** The register in a real browser: an officer brings enterprises in from a file, anybody finds them while typing. */

const portal = usePortal();
const browser = useBrowser();

const FILE = {
  name: "ทะเบียน.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    csv(["J-1,กลุ่มผึ้งโพรงบ้านหนองเต่า,กลุ่ม,food,3001", "J-2,กลุ่มชันโรงบ้านหนองเต่า,กลุ่ม,food,3002", "J-3,,กลุ่ม,food,30"]),
  ),
};

describe("the register", () => {
  it("takes a file, shows what it does, writes the sound rows, and lets anybody find them while typing", async () => {
    const officer = await browser.open(PHONE);
    await signInAs(officer, portal.url(), "officer.30@demo.test", "/register/imports");
    expect(await officer.locator(".file-name").textContent()).toBe("ยังไม่ได้เลือกไฟล์");
    const asked = officer.waitForEvent("filechooser");
    await officer.getByText("เลือกไฟล์", { exact: true }).click({ force: true });
    await (await asked).setFiles(FILE);
    await officer.getByText("ทะเบียน.csv").waitFor();
    await officer.getByRole("button", { name: "ตรวจไฟล์" }).click();
    await officer.getByRole("button", { name: "บันทึกเฉพาะ 2 แถวที่ถูกต้อง" }).waitFor();
    expect(await officer.getByRole("row").filter({ hasText: "J-3" }).textContent()).toContain("ไม่มีชื่อ");
    expect(await seriousViolations(officer)).toEqual([]);
    await expectNoSidewaysScroll(officer);
    await officer.getByRole("button", { name: "บันทึกเฉพาะ 2 แถวที่ถูกต้อง" }).click();
    await officer.getByText("เลิกทำการนำเข้านี้").waitFor();

    const anybody = await browser.open();
    await anybody.goto(portal.url("/units?area=30"), { waitUntil: "networkidle" });
    await anybody.locator("#q").pressSequentially("ชันโรงบ้าน");
    await anybody.waitForURL((url) => url.searchParams.get("q") === "ชันโรงบ้าน");
    await anybody.getByText("กลุ่มชันโรงบ้านหนองเต่า").waitFor();
    expect(await anybody.locator("#q").evaluate((field) => field === document.activeElement)).toBe(true);
    expect(new URL(anybody.url()).searchParams.get("area")).toBe("30");
    await anybody.keyboard.press("ArrowDown");
    await anybody.keyboard.press("Enter");
    await anybody.waitForURL(/\/(units|enterprises)\/E\d+/);

    await officer.getByText("เลิกทำการนำเข้านี้").click();
    await officer.getByRole("button", { name: "เลิกทำ 2 แถว" }).click();
    await officer.getByText("คืนข้อมูลเดิมแล้ว 2 แถว").waitFor();
    expect([...complaintsOf(officer), ...complaintsOf(anybody)]).toEqual([]);
  }, 60_000);
});

describe("without a script", () => {
  it("the file is checked and the search is a form", async () => {
    const page = await browser.open({ javaScriptEnabled: false });
    await signInAs(page, portal.url(), "officer.30@demo.test", "/register/imports");
    expect(await page.getByText("เลือกไฟล์", { exact: true }).isVisible()).toBe(true);
    await page.setInputFiles("#file", FILE);
    // The browser's own input says what was chosen.
    expect(await page.locator("#file").evaluate((input) => getComputedStyle(input).opacity)).toBe("1");
    await page.getByRole("button", { name: "ตรวจไฟล์" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("ทะเบียน.csv");
    await page.goto(portal.url("/units?area=TH"));
    await page.fill("#q", "กลุ่ม");
    await page.locator("#q").press("Enter");
    expect(new URL(page.url()).searchParams.get("q")).toBe("กลุ่ม");
  }, 30_000);
});
