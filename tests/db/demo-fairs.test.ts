import { describe, expect, test } from "vitest";
import { replays } from "#app/domain/allotment/lot.ts";
import { lotsOf, readLot } from "#app/domain/allotment/lots.server.ts";
import { publishedFigures } from "#app/domain/fair-sales/published.server.ts";
import { answerOffer } from "#app/domain/fairs/answer-offer.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { phaseOf } from "#app/domain/fairs/fair.ts";
import { holidaysFrom } from "#app/domain/fairs/holidays.server.ts";
import { readOwnApplication } from "#app/domain/fairs/own-application.server.ts";
import { waitingList } from "#app/domain/fairs/waiting-list.server.ts";
import { workingDeadline } from "#app/domain/fairs/working-deadline.ts";
import { myNotices } from "#app/domain/notices/my-notices.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { sendReminders } from "#app/domain/reminders/send-reminders.server.ts";
import { loader } from "#app/routes/notices.tsx";
import { db } from "#db/client.server.ts";
import { driftingQuotas } from "#tests/domain/fairs/fair-world.ts";
import { TEST_CLOCK } from "#tests/support/clock.ts";
import { useDatabase } from "#tests/support/database.ts";
import { cookieOf, routeArguments } from "#tests/support/requests.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const FIRST_ENTERPRISE = 1;
const DRAWN = "otop-lanna-2570";
const now = new Date(TEST_CLOCK);

describe("the fair of the demo world whose booths were drawn", () => {
  test("has its results announced and waits for its days", async () => {
    const fair = (await readFair(thePublic(), DRAWN))!;
    expect(phaseOf(fair, now, bangkokDate(now))).toBe("preparing");
  });

  test("published the fingerprint before, and its lot holds for everybody who draws it again", async () => {
    const { lots } = (await lotsOf(thePublic(), DRAWN))!;
    expect(lots).toHaveLength(1);
    const { lot, lines } = (await readLot(thePublic(), DRAWN, lots[0]!.id))!;
    expect(lot.publishedAt.getTime()).toBeLessThan(lot.drawnAt!.getTime());
    expect(await replays({ seed: lot.seed!, sha256: lot.seedSha256, draws: lot.draws })).toBe(true);
    const [first, ...others] = lot.draws;
    const turned = { ...first!, plan: [...first!.plan].reverse() };
    expect(await replays({ seed: lot.seed!, sha256: lot.seedSha256, draws: [turned, ...others] })).toBe(false);
    const given = await db()
      .selectFrom("boothAllocations as al")
      .innerJoin("booths as b", "b.id", "al.boothId")
      .where("al.fairId", "=", (await readFair(thePublic(), DRAWN))!.id)
      .select(["al.applicationId as application", "b.code as booth"])
      .execute();
    const pairs = (list: { application: number; booth: string }[]) =>
      list.map((one) => `${one.application} ${one.booth}`);
    expect(pairs(lines).sort()).toEqual(pairs(given).sort());
  });

  test("has a waiting list in the order of the provinces' ranks, and counters that fit", async () => {
    const { id } = (await readFair(thePublic(), DRAWN))!;
    const waiting = await waitingList(await viewerFor("central@demo.test"), id);
    expect(waiting.length).toBeGreaterThan(2);
    expect(waiting.map(({ provinceRank }) => provinceRank)).not.toContain(null);
    expect(await driftingQuotas(id)).toBe(0);
  });

  test("offers the first enterprise a booth until the working time of the fair is over, and it can be taken", async () => {
    const member = await viewerFor("enterprise.1@demo.test");
    const fair = (await readFair(member, DRAWN))!;
    const [lot] = (await lotsOf(member, DRAWN))!.lots;
    const own = await readOwnApplication(member, DRAWN, FIRST_ENTERPRISE);
    const holidays = await holidaysFrom(db(), bangkokDate(lot!.drawnAt!));
    expect(own).toMatchObject({
      state: "offered",
      booth: { expiresAt: workingDeadline(lot!.drawnAt!, fair.offerHours, holidays) },
    });
    expect(own!.booth!.expiresAt!.getTime()).toBeGreaterThan(now.getTime());
    expect(await answerOffer(member, DRAWN, "E1", "accept")).toEqual({ ok: true });
    expect(await readOwnApplication(member, DRAWN, FIRST_ENTERPRISE)).toMatchObject({ state: "confirmed" });
  });
});

describe("the notices of the demo world", () => {
  const kindsOf = async (email: string) =>
    (await myNotices(await viewerFor(email), null)).notices.map(({ kind }) => kind);

  test("tell each kind of reader of what happened to them, and of nothing twice", async () => {
    expect(await kindsOf("enterprise.1@demo.test")).toEqual(
      expect.arrayContaining(["booth_offered", "fair_announced"]),
    );
    expect(await kindsOf("officer.30@demo.test")).toContain("report_returned");
    expect(await kindsOf("secretary.30@demo.test")).toContain("meeting_called");
    const given = await db().selectFrom("notices").where("kind", "=", "action_given").select("id").execute();
    expect(given.length).toBeGreaterThan(0);
    const before = await kindsOf("enterprise.1@demo.test");
    await sendReminders();
    expect(await kindsOf("enterprise.1@demo.test")).toEqual(before);
  });

  test.each(["enterprise.1", "officer.30", "secretary.30"])("%s reads them in whole sentences", async (who) => {
    for (const language of ["th", "en"]) {
      const cookie = await cookieOf(`${who}@demo.test`);
      const { notices } = await loader(routeArguments(`/notices?lang=${language}`, {}, { cookie }));
      for (const { text } of notices) expect(text).not.toMatch(/\{\{|undefined|null|\d{4}-\d\d-\d\d/);
    }
  });
});

test("the demo world knows what the press published, with its source and beside our own sum of the same fair", async () => {
  const rows = await publishedFigures(await viewerFor("central@demo.test"));
  expect(rows.filter(({ source }) => source === "")).toEqual([]);
  const closed = rows.find(({ fairCode }) => fairCode === "otop-city-2568")!;
  expect(closed).toMatchObject({ total: "868000000.00", fairName: "OTOP City 2568" });
  expect(Number(closed.own)).toBeGreaterThan(1_000_000);
  expect((await publishedFigures(thePublic())).map(({ total }) => total)).toEqual(rows.map(({ total }) => total));
});
