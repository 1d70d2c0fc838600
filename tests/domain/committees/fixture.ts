import { sql } from "kysely";
import type { Appointment } from "#app/domain/committees/appoint.server.ts";
import { appoint } from "#app/domain/committees/appoint.server.ts";
import { readCommittee } from "#app/domain/committees/committee.server.ts";
import { db } from "#db/client.server.ts";
import { viewerFor } from "#tests/support/world.ts";

/** The committee of province 30, as the demonstration world sets it up. */
export const COMMITTEE = 30;

/** A seat by sector and number, as the secretary of province 30 sees it. */
export async function seatOf(sector: string, number: number, committeeId = COMMITTEE) {
  const committee = await readCommittee(await viewerFor("central@demo.test"), committeeId);
  const seat = committee?.seats.find((each) => each.sector === sector && each.number === number);
  if (!seat) throw new Error(`no seat ${sector}/${number}`);
  return seat;
}

/** Somebody nobody knows yet, appointed by the secretary of province 30 for a year from today. */
export async function appointNew(seatId: number, more: Partial<Appointment> = {}, email = "secretary.30@demo.test") {
  return appoint(await viewerFor(email), {
    committeeId: COMMITTEE,
    seatId,
    person: { entry: { nameTh: `นายทดสอบ ลำดับ${seatId}` }, isNew: false },
    from: "2026-11-12",
    to: "2027-11-11",
    order: "คำสั่งจังหวัดที่ 1/2570",
    file: null,
    ...more,
  });
}

/** Actions in the history of a thing, the newest first. */
export async function actionsOf(entity: string, id: string | number): Promise<string[]> {
  const rows = await db()
    .selectFrom("auditEvents")
    .where("entity", "=", entity)
    .where("entityId", "=", String(id))
    .orderBy("id", "desc")
    .select("action")
    .execute();
  return rows.map(({ action }) => action);
}

/** The name of the rule by which the database refuses a statement, or its message. */
export function refusal(statement: string): Promise<string> {
  return sql
    .raw(statement)
    .execute(db())
    .then(
      () => "it was stored",
      (error) => error.constraint ?? error.message,
    );
}
