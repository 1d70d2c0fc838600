import { sql } from "kysely";
import { expect, test } from "vitest";
import { appoint } from "#app/domain/committees/appoint.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { COMMITTEE, seatOf } from "./fixture.ts";

useDatabase();

const SEATS = ["government/4", "government/5", "government/6", "private/1", "academic/1"];
const ATTEMPTS = 120;

// The embedded database has one connection: nothing can race there.
test.skipIf(!process.env.TEST_DATABASE_URL)(
  "appointments from many connections to five seats never overlap, and each has an answer (server only)",
  async () => {
    const viewer = await viewerFor("central@demo.test");
    const seats = await Promise.all(SEATS.map((name) => seatOf(...split(name))));
    const answers = await Promise.all(
      Array.from({ length: ATTEMPTS }, (_, attempt) => {
        // Days far ahead, so that nothing is taken yet; neighbours in time fight for the same days.
        const from = new Date(Date.UTC(2040, 0, 1 + 15 * (attempt % 8))).toISOString().slice(0, 10);
        const to = new Date(Date.UTC(2040, 0, 25 + 15 * (attempt % 8))).toISOString().slice(0, 10);
        return appoint(viewer, {
          committeeId: COMMITTEE,
          seatId: seats[attempt % SEATS.length]!.id,
          person: { entry: { nameTh: `นายแข่ง ลำดับ${attempt}` }, isNew: true },
          from,
          to,
          order: "ทดสอบ",
          file: null,
        });
      }),
    );
    const appointed = answers.filter((answer) => answer?.ok).length;
    const refused = answers.filter((answer) => answer && !answer.ok && answer.why === "seat_taken").length;
    expect(appointed + refused).toBe(ATTEMPTS);
    expect(appointed).toBeGreaterThanOrEqual(SEATS.length);
    const { rows } = await sql<{ overlaps: number }>`
      select count(*)::int as overlaps from committee_terms a join committee_terms b
        on a.seat_id = b.seat_id and a.id < b.id and a.term && b.term`.execute(db());
    expect(rows).toEqual([{ overlaps: 0 }]);
  },
);

function split(name: string): [string, number] {
  const [sector = "", number] = name.split("/");
  return [sector, Number(number)];
}
