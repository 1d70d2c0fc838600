import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { db } from "#db/client.server.ts";
import { complaintsOf, PHONE, signInAs, useBrowser } from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

/**
 * A committee's secretary in a real browser: calls a meeting, records who came, two resolutions and an action; the next
 * meeting carries the action by itself; its owner reports it done with evidence, and that meeting closes it.
 */

const TASK = "ประสานผู้ซื้อผ้าไหมและรายงานยอดสั่งซื้อ";
const OFFICE = "สำนักงานพัฒนาชุมชนจังหวัดนครราชสีมา";
const EVIDENCE = "ลงนามข้อตกลงซื้อขายกับผู้ซื้อ 4 ราย";

const portal = usePortal();
const browser = useBrowser();

let first: string;
let second: string;

async function asPerson(who: string, at: string, act: (page: Page) => Promise<void>, options?: typeof PHONE) {
  const page = await browser.open(options);
  await signInAs(page, portal.url(), `${who}@demo.test`, at);
  await act(page);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const says = (page: Page, text: string) => page.getByText(text).first().waitFor();

/** Prepares a meeting of the committee for today, calls it at short notice, begins it and counts its quorum. */
async function openSession(page: Page): Promise<string> {
  await page.getByLabel("วันประชุม").fill("12/11/2569");
  await page.getByLabel("เวลาเริ่ม").fill("๑๓.๓๐");
  await page.getByLabel("สถานที่").fill("ห้องประชุมศาลากลางจังหวัด");
  await press(page, "เตรียมการประชุม");
  await page.waitForURL(/\/meetings\/\d+$/);
  const at = new URL(page.url()).pathname;
  await page.getByLabel("เหตุผล").first().fill("มีเรื่องเร่งด่วนต้องพิจารณา");
  await press(page, "เรียกประชุม");
  await says(page, "เรียกประชุมแล้ว");
  await press(page, "เริ่มประชุม");
  await says(page, "เริ่มประชุมแล้ว");
  await page.goto(portal.url(`${at}/attendance`));
  await page.getByRole("link", { name: "ทำเครื่องหมายว่ามาทุกคน" }).click();
  await page.waitForURL(/all=present/);
  await press(page, "บันทึกผู้เข้าประชุม");
  await says(page, "องค์ประชุมครบ รอยืนยัน");
  await press(page, "ยืนยันองค์ประชุม");
  await says(page, "ลงมติได้");
  return at;
}

async function openItem(page: Page, at: string, title: string): Promise<void> {
  await page.goto(portal.url(at));
  await page.locator("li", { hasText: title }).getByRole("link", { name: "บันทึกวาระนี้" }).last().click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

describe("a committee's meeting", { timeout: 120_000 }, () => {
  it("is called, counted and decides twice; an office is given something to do", async () => {
    await asPerson("secretary.30", "/meetings/new", async (page) => {
      first = await openSession(page);
      await openItem(page, first, "เรื่องอื่น ๆ");
      for (const text of ["เห็นชอบแผนการตลาดผ้าไหม", "ให้ติดตามผลทุกไตรมาส"]) {
        await page.getByLabel("ข้อความมติ").fill(text);
        await press(page, "บันทึกมติ");
        await page.locator("article", { hasText: text }).waitFor();
      }
      await page.locator("summary", { hasText: "มอบข้อสั่งการ" }).first().click();
      await page.getByLabel("ให้ทำอะไร").first().fill(TASK);
      await page.getByLabel("หน่วยงานผู้รับผิดชอบ").first().fill(OFFICE);
      await page.getByLabel("ครบกำหนด").first().fill("30/11/2569");
      await page.getByRole("button", { name: "มอบข้อสั่งการ" }).first().click();
      await page.getByRole("link", { name: TASK }).waitFor();
      await page.goto(portal.url(first));
      await press(page, "ปิดประชุม");
      await says(page, "ปิดประชุมแล้ว");
    });
    const numbers = await db()
      .selectFrom("resolutions")
      .where("meetingId", "=", Number(first.split("/").pop()))
      .orderBy("number")
      .select("number")
      .execute();
    expect(numbers).toHaveLength(2);
    expect(numbers[1]!.number).toBe(numbers[0]!.number + 1);
  });

  it("its owner reports the action done with evidence, on a phone", async () => {
    await asPerson(
      "officer.30",
      "/actions",
      async (page) => {
        await page.getByRole("link", { name: TASK }).first().click();
        await page.getByRole("heading", { level: 1, name: TASK }).waitFor();
        await page.getByLabel("ทำเสร็จแล้ว").check();
        await page.getByLabel("ทำอะไรไปแล้ว").fill(EVIDENCE);
        await press(page, "แจ้งที่ประชุม");
        await says(page, "แจ้งความคืบหน้าแล้ว");
      },
      PHONE,
    );
  });

  it("the next meeting has the action on its agenda by itself, sees the evidence and closes it", async () => {
    await asPerson("secretary.30", "/meetings/new", async (page) => {
      second = await openSession(page);
      await openItem(page, second, TASK);
      await says(page, EVIDENCE);
      await page.getByLabel("เสร็จแล้ว ปิดเรื่อง").check();
      await press(page, "บันทึกผลการพิจารณา");
      await says(page, "ที่ประชุมนี้พิจารณาแล้ว");
    });
    const action = await db()
      .selectFrom("actions")
      .where("taskTh", "=", TASK)
      .select(["state", "closedInMeetingId"])
      .executeTakeFirstOrThrow();
    expect(action).toEqual({ state: "done", closedInMeetingId: Number(second.split("/").pop()) });
  });

  it("has minutes on paper: a page to print and a PDF with its own letters", async () => {
    const cookie = await portal.signIn("secretary.30@demo.test");
    const page = await (await fetch(portal.url(`${first}/minutes`), { headers: { cookie } })).text();
    for (const text of ["เห็นชอบแผนการตลาดผ้าไหม", TASK]) expect(page).toContain(text);
    const pdf = await fetch(portal.url(`${first}/minutes.pdf`), { headers: { cookie } });
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(await pdf.arrayBuffer()).toString("latin1")).toMatch(/^%PDF-[\s\S]+Sarabun/);
  });
});
