import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { photograph } from "#tests/domain/pictures/made-pictures.ts";
import {
  complaintsOf,
  expectNoSidewaysScroll,
  PHONE,
  seriousViolations,
  signInAs,
  useBrowser,
} from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

/**
 * A product's way in a real browser: an enterprise writes it on a phone, adds a picture and proposes it; the province
 * publishes; somebody who misspells it finds it.
 */

const NAME = "ผ้าไหมหางกระรอกบ้านเดินทาง";

const portal = usePortal();
const browser = useBrowser();

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fanfueang-picture-"));
  writeFileSync(join(folder, "silk.jpg"), await photograph(900, 700));
  writeFileSync(join(folder, "letter.jpg"), "นี่คือจดหมาย ไม่ใช่รูป");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Refusals are pages with a status of their own, which the browser writes to its console. */
const told = (page: Page) => complaintsOf(page).filter((text) => !/status of 4(13|22)/.test(text));

describe("a product's way", () => {
  it("an enterprise writes it on a phone, adds a picture and proposes it", async () => {
    const page = await browser.open(PHONE);
    await signInAs(page, portal.url(), "enterprise.1@demo.test", "/my/products");
    await page.getByRole("link", { name: "เพิ่มสินค้า" }).first().click();
    await page.fill("#nameTh", NAME);
    await page.selectOption("#categoryCode", "fabric");
    await page.fill("#storyTh", "ทอจากเส้นไหมตีเกลียวสองสี");
    await page.fill("#priceFromBaht", "๑,๒๐๐");
    await page.fill("#unitTh", "ผืน");
    await page.getByRole("button", { name: "บันทึกร่าง" }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.setInputFiles("#file", join(folder, "letter.jpg"));
    await page.getByRole("button", { name: "ส่งรูป" }).click();
    await page.getByRole("alert").getByText("ไฟล์นี้ไม่ใช่รูป").waitFor();
    await page.setInputFiles("#file", join(folder, "silk.jpg"));
    await page.getByRole("button", { name: "ส่งรูป" }).click();
    await page.getByRole("link", { name: "บอกว่ารูปแต่ละรูปแสดงอะไร" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await page.getByLabel("รูปนี้แสดงอะไร").fill("ผ้าไหมสีทองพับบนโต๊ะ");
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      page.getByRole("button", { name: "บันทึกคำบรรยาย" }).click(),
    ]);
    await page.getByRole("button", { name: "เสนอเผยแพร่" }).click();
    await page.getByText("เสนอแล้ว รอจังหวัดตรวจ").waitFor();
    expect(told(page)).toEqual([]);
    await page.context().close();
  });

  it("the officer of the province sees what it says, and publishes it", async () => {
    const page = await browser.open();
    await signInAs(page, portal.url(), "officer.30@demo.test", "/products/review");
    for (let turn = 0; turn < 5 && !(await page.getByRole("link", { name: NAME }).count()); turn++)
      await page.getByRole("link", { name: "ถัดไป" }).click();
    await page.getByRole("link", { name: NAME }).click();
    await page.getByAltText("ผ้าไหมสีทองพับบนโต๊ะ").waitFor();
    await page.getByRole("button", { name: "เผยแพร่", exact: true }).click();
    await page.getByRole("status").getByText("เผยแพร่แล้ว").waitFor();
    expect(told(page)).toEqual([]);
    await page.context().close();
  });

  it("somebody without a script finds it by a misspelt word, with its picture and for machines", async () => {
    const page = await browser.open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(portal.url("/products"));
    await page.getByRole("searchbox").fill("ผ้าใหมหางกระรอก");
    await page.getByRole("button", { name: "ค้นหา" }).click();
    await page.getByRole("link", { name: NAME }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    const picture = page.getByAltText("ผ้าไหมสีทองพับบนโต๊ะ");
    const answer = await page.request.get(portal.url((await picture.getAttribute("src")) ?? ""));
    expect(answer.headers()).toMatchObject({
      "content-type": "image/webp",
      "cache-control": expect.stringContaining("immutable"),
    });
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
    expect(data).toMatchObject({ "@type": "Product", name: NAME, offers: { price: "1200", priceCurrency: "THB" } });
    expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toMatch(/\/products\/\d+$/);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe("the first screen of the catalogue", () => {
  it("weighs less than 100 kB without pictures, fonts included, and brings no script", async () => {
    const page = await browser.open(PHONE);
    const sizes: Promise<[string, number]>[] = [];
    page.on("requestfinished", (request) => {
      sizes.push(
        request
          .sizes()
          .then(({ responseBodySize, responseHeadersSize }) => [request.url(), responseBodySize + responseHeadersSize]),
      );
    });
    await page.goto(portal.url("/products"), { waitUntil: "networkidle" });
    const all = (await Promise.all(sizes)).filter(([url]) => !url.includes("/pictures/"));
    expect(all.filter(([url]) => url.endsWith(".js"))).toEqual([]);
    expect(all.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(100_000);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});
