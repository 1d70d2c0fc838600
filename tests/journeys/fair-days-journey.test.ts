import { sql } from "kysely";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { boothCode } from "#app/domain/fair-sales/booth-qr.ts";
import { actAs } from "#app/domain/fairs/act-as.server.ts";
import { qrPath } from "#app/routes/fair-sales/qr-path.server.ts";
import { db } from "#db/client.server.ts";
import { addFair, addStaff } from "#tests/domain/fair-sales/fixture.ts";
import { standAt } from "#tests/domain/fairs/fair-world.ts";
import { complaintsOf, DESK, expectNoSidewaysScroll, PHONE, signInAs, useBrowser } from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";
import { thePublic } from "#tests/support/world.ts";

/**
 * The days of a fair in a real browser: booths by lot and the lot replayed, check-in without a network, two days of sales
 * from a phone, verified and closed into the report; and a visitor who looks for a product, without a script.
 */

const FAIR = "journey-2569";
const portal = usePortal();
const browser = useBrowser();
let department: Page;
let enterprise: Page;
let staff: Page;

beforeAll(async () => {
  const booths = [
    { unit: "E1", category: "fabric", zone: "C" },
    { unit: "E2", category: "fabric", zone: "C" },
  ];
  await addFair(FAIR, "2026-11-20", "2026-11-21", booths, "selected");
  await addStaff(FAIR, "officer.50@demo.test");
  await sql`update booths as b set x_metres = right(b.code, 1)::int * 3 from fairs as f where f.id = b.fair_id and f.code = ${FAIR}`.execute(
    db(),
  );
  await sql`insert into product_revisions (product_id, revision, content, saved_by, proposed_at, decision, decided_at)
    select id, 1, '{}', 1, now(), 'approved', now() from products where external_code = ${`${FAIR}1`}`.execute(db());
  await sql`update products set name_th = 'ผ้าไหมมัดหมี่', search_text = 'ผ้าไหมมัดหมี่', state = 'published', published_revision = 1,
    published_at = now() where external_code = ${`${FAIR}1`}`.execute(db());
});
afterAll(() => {
  vi.useRealTimers();
});

/** Moves on to a moment in Bangkok. Nobody stays signed in for days; here they do, rather than type their password again. */
async function at(moment: string): Promise<void> {
  standAt(new Date(`${moment}+07:00`));
  await sql`update sessions set expires_at = greatest(now(), ${new Date()}) + interval '12 hours'`.execute(db());
}
const to = (path = "") => portal.url(`/fairs/${FAIR}${path}`);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function signedIn(who: string, path: string, size: object): Promise<Page> {
  const page = await browser.open(size);
  await signInAs(page, portal.url(), `${who}@demo.test`, `/fairs/${FAIR}${path}`);
  return page;
}

/** The live allocations by unit. */
async function allocations(): Promise<Record<string, { id: number; booth: string; arrived: Date | null }>> {
  const { rows } = await sql<{ unit: string; id: number; booth: string; arrived: Date | null }>`
    select u.code as unit, al.id, b.code as booth, al.checked_in_at as arrived from booth_allocations as al
    join fairs as f on f.id = al.fair_id and f.code = ${FAIR} join booths as b on b.id = al.live_booth_id
    join fair_applications as a on a.id = al.application_id join reporting_units as u on u.id = a.enterprise_id`.execute(
    db(),
  );
  return Object.fromEntries(rows.map(({ unit, ...row }) => [unit, row]));
}

describe("the days of a fair", () => {
  it("the department publishes a fingerprint, and draws the lot a day later", async () => {
    await at("2026-11-13T09:00");
    department = await signedIn("central", "/allotment", DESK);
    await button(department, "ประกาศลายพิมพ์").click();
    await department.getByText("ประกาศลายพิมพ์ของการจับสลากแล้ว").waitFor();
    await at("2026-11-14T09:00");
    await department.locator("input[name=witness]").fill("๔๒ ๑๗");
    await button(department, "จับสลาก").click();
    await department.getByText("จับสลากแล้ว ได้บูธ 2 ราย เหลือ 0 ราย").waitFor();
    expect(Object.keys(await allocations()).sort()).toEqual(["E1", "E2"]);
  });

  it("anybody finds the lot on the fair's page and draws it again on a phone", async () => {
    const page = await browser.open(PHONE);
    await page.goto(to());
    await page.locator("#lots a").click();
    await button(page, "จับซ้ำในเครื่องของฉัน").click();
    await page.getByText("ได้ผลเดียวกัน และค่าตั้งต้นตรงกับลายพิมพ์ที่ประกาศไว้").waitFor();
    await expectNoSidewaysScroll(page);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the enterprise takes its booth, and shows a code to move in with", async () => {
    enterprise = await signedIn("enterprise.1", "/apply", PHONE);
    await button(enterprise, "รับบูธนี้").click();
    await enterprise.getByText("ยืนยันแล้ว").first().waitFor();
    await db()
      .transaction()
      .execute(async (trx) => {
        await actAs(trx, thePublic(), "enterprise");
        await sql`update booth_allocations set state = 'confirmed' where state = 'offered' and fair_id = (select id from fairs where code = ${FAIR})`.execute(
          trx,
        );
        await sql`update fair_applications set state = 'confirmed' where state = 'offered' and fair_id = (select id from fairs where code = ${FAIR})`.execute(
          trx,
        );
      });
    await enterprise.goto(to("/sales"));
    await enterprise.getByRole("img", { name: /QR ของบูธ/ }).waitFor();
  });

  it("staff check in without a network: kept on the phone, sent later, a second scan changes nothing", async () => {
    await at("2026-11-19T15:00");
    const { E1, E2 } = await allocations();
    staff = await browser.open(PHONE);
    await staff.addInitScript(cameraSeeing, boothCode(E1!.id));
    await signInAs(staff, portal.url(), "officer.50@demo.test", `/fairs/${FAIR}/check-in`);
    await expect.poll(() => staff.evaluate(pagesKept)).toBe(1);
    // The browser's own word for it lets a request through now and then, while a page opens anew.
    await portal.unplug();
    await staff.context().setOffline(true);
    await button(staff, "สแกน QR").click();
    await staff.getByText("รอส่ง 1 รายการ").waitFor();
    await button(staff, `บูธ ${E2!.booth} มาแล้ว`).click();
    await staff.getByText("รอส่ง 2 รายการ").waitFor();
    await staff.reload();
    await staff.getByText("มาแล้ว 2 จาก 2 บูธ").waitFor();
    expect((await allocations()).E1!.arrived).toBeNull();
    // The page sends what it kept as soon as it opens, and every quarter of a minute.
    await portal.plugIn();
    await staff.context().setOffline(false);
    await staff.reload();
    await expect.poll(async () => (await allocations()).E2!.arrived).not.toBeNull();
    await staff.getByText(/รอส่ง/).waitFor({ state: "detached" });
    const { E1: here } = await allocations();
    await button(staff, "สแกน QR").click();
    await staff.getByRole("status").filter({ hasText: here!.booth }).waitFor();
    expect((await allocations()).E1!.arrived).toEqual(here!.arrived);
    const checkedIn = await db()
      .selectFrom("auditEvents")
      .where("action", "=", "booth.checked_in")
      .select("id")
      .execute();
    expect(checkedIn).toHaveLength(2);
    await expectNoSidewaysScroll(staff);
  });

  it("a phone without a reader of codes fetches one, and reads the pass that the enterprise shows", async () => {
    const { E1 } = await allocations();
    const page = await browser.open(PHONE);
    await page.addInitScript(cameraShowing, qrPath(boothCode(E1!.id)));
    await signInAs(page, portal.url(), "officer.50@demo.test", `/fairs/${FAIR}/check-in`);
    await button(page, "สแกน QR").click();
    await page.getByRole("status").filter({ hasText: E1!.booth }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the enterprise reports two days from its phone, the staff verify them", async () => {
    await at("2026-11-20T19:00");
    await report("12,000", "๓,๐๐๐", "บันทึกยอด 15,000 บาทแล้ว");
    await at("2026-11-21T20:00");
    await report("8,500.50", "0", "บันทึกยอด 8,500.5 บาทแล้ว");
    await expectNoSidewaysScroll(enterprise);
    expect(complaintsOf(enterprise)).toEqual([]);
    for (const day of ["2026-11-21", "2026-11-20"]) {
      await staff.goto(to(`/desk?day=${day}&show=to_verify`));
      await button(staff, "รับรองรายการที่เลือก").click();
      await staff.getByText("ตรวจแล้ว 1 รายการ").waitFor();
    }
    await expectNoSidewaysScroll(staff);
  });

  it("closing writes the report: what was sold, and who did not report", async () => {
    await at("2026-11-22T10:00");
    await department.goto(to("/takings"));
    await department.getByText("ปิดงานและทำรายงาน").click();
    await department.locator("#sure").check();
    await button(department, "ปิดงาน").click();
    await department.getByText("ปิดงานและจัดทำรายงานแล้ว").waitFor();
    await department.getByText("23,500.50", { exact: true }).first().waitFor();
    await department.getByRole("heading", { name: "บูธ-วันที่ไม่มีรายงาน (2)" }).waitFor();
    await expectNoSidewaysScroll(department);
    expect(complaintsOf(department)).toEqual([]);
  });

  it("a visitor finds a product and its booth on the plan, without a script", async () => {
    const { E1 } = await allocations();
    const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(to());
    await page.locator("#q").fill("ไหมมัดหมี่");
    await button(page, "แสดง").click();
    await page
      .getByRole("link", { name: `บูธ ${E1!.booth}` })
      .first()
      .click();
    await page.getByRole("heading", { name: `บูธ ${E1!.booth}` }).waitFor();
    expect(await page.locator("svg a[aria-current]").getAttribute("aria-label")).toContain(E1!.booth);
  });
});

async function report(cash: string, orders: string, said: string): Promise<void> {
  await enterprise.goto(to("/sales"));
  await enterprise.locator("#cash").fill(cash);
  await enterprise.locator("#orders").fill(orders);
  await button(enterprise, "ส่งยอดขาย").click();
  await enterprise.getByText(said).waitFor();
}

/** Runs in the page: how many pages its service worker keeps. */
async function pagesKept(): Promise<number> {
  return (await (await caches.open("fanfueang-check-in-pages")).keys()).length;
}

/** A phone that has no reader of its own, with a picture of a pass before its camera. */
function cameraShowing({ size, path }: { size: number; path: string }): void {
  Reflect.deleteProperty(window, "BarcodeDetector");
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * 8;
  const drawing = canvas.getContext("2d")!;
  drawing.scale(8, 8);
  // A camera sends a picture only of what is drawn anew.
  setInterval(() => {
    drawing.fillStyle = "#fff";
    drawing.fillRect(0, 0, size, size);
    drawing.fillStyle = "#000";
    drawing.fill(new Path2D(path));
  }, 100);
  const camera = { getUserMedia: async () => canvas.captureStream(5) };
  Object.defineProperty(navigator, "mediaDevices", { value: camera });
}

/** A machine without a camera: what a phone's own reader of codes would say, at once. */
function cameraSeeing(code: string): void {
  const reader = { detect: async () => [{ rawValue: code }] };
  Object.assign(window, { BarcodeDetector: new Proxy(class {}, { construct: () => reader }) });
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia: async () => new MediaStream() } });
  HTMLMediaElement.prototype.play = async () => {};
}
