import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { createMeeting } from "#app/domain/meetings/create-meeting.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { moveMeeting } from "#app/domain/meetings/move-meeting.server.ts";
import { meetingPage } from "#app/routes/meetings/meeting-page.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

/** Meetings that took place, taken over from what was published about them: what is known, and what is not. */

useDatabase();

interface Published {
  what: "meeting" | "workshop";
  area_code: string;
  bodies: string;
  held_on: string;
  date_is: string;
  source_text: string;
  number_in_source: string;
  place_th: string;
  title_th: string;
}

const rows = parse(readFileSync(new URL("committee-meetings.csv", import.meta.url), "utf8"), {
  columns: true,
}) as Published[];

/** The body of a kind in an area; the board of Kalasin's company is entered here. */
async function bodyOf(kind: string, areaCode: string): Promise<number> {
  const there = await db()
    .selectFrom("committees")
    .where("kind", "=", kind)
    .where("areaCode", "=", areaCode)
    .select("id")
    .executeTakeFirst();
  if (there) return there.id;
  const company = await db()
    .selectFrom("organizations")
    .where("kind", "=", "company")
    .where("areaCode", "=", areaCode)
    .select("id")
    .executeTakeFirst();
  const nameTh = "คณะกรรมการบริษัทประชารัฐรักสามัคคีกาฬสินธุ์ (วิสาหกิจเพื่อสังคม) จำกัด";
  const made = await db()
    .insertInto("committees")
    .values({ kind, areaCode, nameTh, companyId: kind === "company_board" ? (company?.id ?? null) : null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

async function enter(row: Published): Promise<number> {
  const central = await viewerFor("central@demo.test");
  const committeeIds: number[] = [];
  for (const kind of row.bodies.split(";")) committeeIds.push(await bodyOf(kind, row.area_code));
  const made = await createMeeting(central, {
    committeeIds,
    heldOn: row.held_on,
    placeTh: row.place_th,
    titleTh: row.title_th || null,
    sourceText: row.source_text,
    numbered: row.what === "meeting",
  });
  if (!made.ok) throw new Error(made.reason);
  // Entered after the fact: it was not called through the portal, and says so.
  const called = await moveMeeting(central, { id: made.id, version: 1, step: "call", reason: "บันทึกย้อนหลังจากแหล่งข้อมูล" });
  expect(called).toMatchObject({ ok: true });
  return made.id;
}

const published = (area: string) => rows.find(({ area_code }) => area_code === area) as Published;
const numbers = async (id: number) =>
  (await readMeeting(thePublic(), id))?.bodies.map(({ number, fiscalYear }) => `${number}/${fiscalYear}`);

describe("published meetings", () => {
  it("Songkhla's of 18 December 2561 is the first of fiscal year 2562, as its source counts it", async () => {
    const id = await enter(published("90"));
    expect(await numbers(id)).toEqual([published("90").number_in_source]);
    const page = await meetingPage(thePublic(), id);
    expect(page).toMatchObject({ day: "18 ธันวาคม 2561", source: "18 ธ.ค.61" });
  });

  it("Kalasin's was a joint one: two numbers; its day is not published, and the page says that it is assumed", async () => {
    const id = await enter(published("46"));
    expect(await numbers(id)).toEqual(["1/2566", "1/2566"]);
    const page = await meetingPage(thePublic(), id);
    expect(page?.source).toContain("สมมุติ");
    expect(page?.bodies.map(({ hasQuorum }) => hasQuorum)).toEqual([false, false]);
  });

  it("the workshop whose source names two years keeps its words beside the day, and takes no number", async () => {
    const id = await enter(published("TH"));
    const page = await meetingPage(thePublic(), id);
    expect(page).toMatchObject({ title: published("TH").title_th, day: "24 ธันวาคม 2564" });
    expect(page?.source).toMatch(/2564.*2565/);
    expect((await readMeeting(thePublic(), id))?.bodies.map(({ number }) => number)).toEqual([null]);
    // 24 December 2021 was a Friday, as the source says; in 2022 it was a Saturday.
    expect(new Date(`${published("TH").held_on}T00:00:00Z`).getUTCDay()).toBe(5);
  });
});
