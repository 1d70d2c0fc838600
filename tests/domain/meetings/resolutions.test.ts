import { sql } from "kysely";
import { describe, expect, inject, it } from "vitest";
import { recordResolution } from "#app/domain/meetings/record-resolution.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aBody, aMeeting, anItem, aSession, decide, eventsOf, refusal, secretary, walk } from "./bodies.ts";

useDatabase();

const numbersOf = async (committeeId: number) =>
  (
    await db()
      .selectFrom("resolutions")
      .where("committeeId", "=", committeeId)
      .orderBy("number")
      .select("number")
      .execute()
  ).map(({ number }) => number);

const insert = (body: number, at: { meetingId: number; itemId: number }) => sql`
  insert into resolutions (committee_id, meeting_id, agenda_item_id, fiscal_year, number, text_th, recorded_by)
  select ${body}, ${at.meetingId}, ${at.itemId}, 0, 0, 'ทดสอบ', id from users where email = 'secretary.30@demo.test'`;

describe("a resolution", () => {
  it("is numbered by the fiscal year, for each body of a joint meeting its own, and leaves an event", async () => {
    const [committee, board] = [await aBody(), await aBody()];
    const session = await aSession([committee, board]);
    const first = await decide(session, committee);
    expect([first.number, first.fiscalYear]).toEqual([1, 2570]);
    expect((await decide(session, committee)).number).toBe(2);
    expect((await decide(session, board)).number).toBe(1);
    expect(await eventsOf("resolution", first.id)).toEqual(["resolution.recorded"]);
  });

  it("cannot be changed or deleted once it is recorded, whoever asks", async () => {
    const body = await aBody();
    const { id } = await decide(await aSession([body]), body);
    for (const statement of [
      `update resolutions set text_th = 'อื่น' where id = ${id}`,
      `delete from resolutions where id = ${id}`,
      "truncate resolutions cascade",
    ])
      expect(await refusal(statement)).toMatch(/resolutions/);
    const input = { meetingId: 1, itemId: 1, committeeId: body, textTh: "เห็นชอบ", votes: null };
    expect(await recordResolution(await viewerFor("admin@demo.test"), input)).toBeNull();
  });

  it("needs a confirmed quorum, in the portal and in the database", async () => {
    const body = await aBody();
    const meetingId = await aMeeting([body]);
    await walk(meetingId, "call", "start");
    const at = { meetingId, itemId: await anItem(meetingId) };
    const input = { ...at, committeeId: body, textTh: "เห็นชอบ", votes: null };
    expect(await recordResolution(await secretary(), input)).toMatchObject({ reason: "meetings:refused.quorum_first" });
    await expect(insert(body, at).execute(db())).rejects.toThrow(/foreign key/);
    expect(await numbersOf(body)).toEqual([]);
  });

  it("belongs to an item of its own meeting", async () => {
    const body = await aBody();
    const [one, other] = [await aSession([body]), await aSession([body])];
    const astray = { meetingId: one.meetingId, itemId: other.itemId };
    await expect(insert(body, astray).execute(db())).rejects.toThrow(/foreign key/);
  });

  it("is superseded once only, by one of the same body", async () => {
    const [body, stranger] = [await aBody(), await aBody()];
    const session = await aSession([body, stranger]);
    const first = await decide(session, body);
    const viewer = await secretary();
    const again = (committeeId: number) =>
      recordResolution(viewer, {
        ...session,
        committeeId,
        textTh: "แทนมติเดิม",
        votes: { for: 5, against: 0, abstained: 0 },
        supersedesId: first.id,
      });
    expect(await again(stranger)).toMatchObject({ reason: "meetings:refused.superseded" });
    expect(await again(body)).toMatchObject({ ok: true });
    expect(await again(body)).toMatchObject({ reason: "meetings:refused.superseded" });
  });

  it("that is rolled back takes no number", async () => {
    const body = await aBody();
    const session = await aSession([body]);
    await decide(session, body);
    const broken = db()
      .transaction()
      .execute(async (trx) => {
        await insert(body, session).execute(trx);
        throw new Error("changed my mind");
      });
    await expect(broken).rejects.toThrow("changed my mind");
    await decide(session, body);
    expect(await numbersOf(body)).toEqual([1, 2]);
  });
});

describe.skipIf(!("url" in inject("image")))("on a server, from twenty connections", () => {
  it("resolutions are numbered without a gap or a double; counting the highest would have made doubles", async () => {
    const body = await aBody();
    const session = await aSession([body]);
    let kept = 0;
    const guesses: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, connection) => {
        for (let attempt = 0; attempt < 10; attempt++)
          await db()
            .transaction()
            .execute(async (trx) => {
              const highest = await sql<{ next: number }>`
                select coalesce(max(number), 0) + 1 as next from resolutions where committee_id = ${body}`.execute(trx);
              await insert(body, session).execute(trx);
              if ((connection + attempt) % 10 === 0) throw new Error("rolled back");
              guesses.push(highest.rows[0]?.next ?? 0);
              kept += 1;
            })
            .catch((error: Error) => expect(error.message).toBe("rolled back"));
      }),
    );
    expect(await numbersOf(body)).toEqual(Array.from({ length: kept }, (_, at) => at + 1));
    expect(new Set(guesses).size).toBeLessThan(kept);
  });
});
