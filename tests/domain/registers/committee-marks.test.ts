import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { endTerm } from "#app/domain/committees/end-term.server.ts";
import { foldOnce } from "#app/domain/dashboards/fold.server.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { createMeeting } from "#app/domain/meetings/create-meeting.server.ts";
import { type MeetingMove, moveMeeting } from "#app/domain/meetings/move-meeting.server.ts";
import { recordAttendance } from "#app/domain/meetings/record-attendance.server.ts";
import { differingRegisters } from "#app/domain/registers/verify-figures.server.ts";
import { db } from "#db/client.server.ts";
import { cell } from "#tests/domain/dashboards/fixture.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();

const COMMITTEE = 30;
const QUARTER = "FY2570-Q1";

const secretary = () => viewerFor("secretary.30@demo.test");
const published = async (code: string) => {
  await foldOnce(db(), { limit: 10_000 });
  const found = await cell(code, "30", QUARTER, "accepted");
  return found?.pair ?? found?.sum ?? "0";
};
const parts = (pair: string) => (pair === "0" ? [0, 0] : pair.split("/").map(Number)) as [number, number];

async function move(id: number, version: number, more: Pick<MeetingMove, "step" | "reason">): Promise<void> {
  expect(await moveMeeting(await secretary(), { id, version, ...more })).toMatchObject({ ok: true });
}

async function terms(): Promise<{ id: number; lastDay: string | null }[]> {
  const { rows } = await sql<{ id: number; lastDay: string | null }>`
    select id, upper(term) - 1 as last_day from committee_terms
    where committee_id = ${COMMITTEE} and term @> date '2026-11-12' and lower(term) < date '2026-11-10' order by id`.execute(
    db(),
  );
  return rows;
}

describe("what a committee does reaches its indicators by itself", () => {
  test("a meeting counts once it has begun, attendance as it is written, and both go with a cancellation", async () => {
    const before = [await published("C5-04"), await published("C5-05")] as const;
    const created = await createMeeting(await secretary(), {
      ...{ committeeIds: [COMMITTEE], heldOn: "2026-11-12", numbered: true },
    });
    const id = created.ok ? created.id : 0;
    await move(id, 1, { step: "call", reason: "เร่งด่วน" });
    expect(await published("C5-04")).toBe(before[0]);
    await move(id, 2, { step: "start" });
    expect(await published("C5-04")).toBe(String(Number(before[0]) + 1));
    const members = await terms();
    expect(members.length).toBeGreaterThan(5);
    const came = members.slice(0, 4).map(({ id: termId }) => ({ termId, status: "present" as const }));
    expect(await recordAttendance(await secretary(), id, came)).toEqual({ ok: true });
    const [present, entitled] = parts(before[1]);
    expect(parts(await published("C5-05"))).toEqual([present + 4, entitled + members.length]);

    // Somebody who has not been written down left before the meeting: one member less was entitled.
    const left = members.at(-1)!;
    const ended = await endTerm(await viewerFor("central@demo.test"), {
      ...{ committeeId: COMMITTEE, termId: left.id, lastDay: "2026-11-10", reason: "ลาออก", seenLastDay: left.lastDay },
    });
    expect(ended).toEqual({ ok: true });
    expect(parts(await published("C5-05"))).toEqual([present + 4, entitled + members.length - 1]);

    await move(id, 3, { step: "cancel", reason: "ประธานติดราชการ" });
    expect([await published("C5-04"), await published("C5-05")]).toEqual(before);
    expect(await overlooked()).toEqual([]);
  });
});

/** Register figures that no longer fit their tables: some command forgot to say what it moved. */
async function overlooked() {
  const catalogue = await readCatalogue(db());
  return db()
    .transaction()
    .execute((trx) => differingRegisters(trx, catalogue, 10));
}
