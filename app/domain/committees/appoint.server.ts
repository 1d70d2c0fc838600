import { type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { paperType, storePaper } from "../files/stored-files.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { createPerson, type FoundPerson, type PersonEntry, peopleNamed } from "../people/person.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { managedCommittee } from "./managed-committee.server.ts";

export interface Appointment {
  committeeId: number;
  seatId: number;
  /** Somebody already known by id, or a new entry; `isNew` says that a known person of the same name is somebody else. */
  person: { id: number } | { entry: PersonEntry; isNew: boolean };
  /** First and last day, "YYYY-MM-DD"; without a last day the term is open. */
  from: string;
  to: string | null;
  order: string;
  file: { name: string; bytes: Uint8Array } | null;
}

type Refusal =
  | { why: "no_name" | "no_order" | "dates" | "no_paper" | "abolished" | "nobody" }
  | { why: "known_name"; known: FoundPerson[] }
  | { why: "seat_taken"; name: string; from: string; until: string | null }
  | { why: "sits_already"; name: string; sector: string; number: number; from: string; until: string | null };

export type Appointed = { ok: true; termId: number } | ({ ok: false; reason: string } & Refusal);

/**
 * Seats somebody by an order. Nobody is taken out of a seat by this: when somebody sits there on any of the days, or the
 * person sits in another seat of the same committee, it is refused with who and until when. An earlier term of the same
 * person stays as it is. Null when there is no such committee or seat for the viewer.
 */
export function appoint(viewer: Viewer, input: Appointment): Promise<Appointed | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Appointed | null> => {
      const committee = await managedCommittee(trx, viewer, input.committeeId);
      const seat = committee && (await seatOf(trx, input));
      if (!seat) return null;
      const wrong = mistakeIn(input, seat.abolishedOn) ?? (await taken(trx, input));
      if (wrong) return refuse(wrong);
      const unfit = await unfitPerson(trx, viewer, input);
      if (unfit) return refuse(unfit);
      const { person } = input;
      const personId = "id" in person ? person.id : await createPerson(trx, viewer, person.entry);
      const paper = input.file && (await storePaper(trx, viewer, input.file));
      const { id } = await trx
        .insertInto("committeeTerms")
        .values({
          committeeId: input.committeeId,
          seatId: input.seatId,
          personId,
          term: sql`daterange(${input.from}::date, ${input.to}::date, '[]')`,
          appointmentOrder: input.order.trim(),
          orderFileId: paper?.id ?? null,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      if (committee.kind === "provincial")
        await markRegister(trx, "meeting", committee.areaCode, input.from, input.to ?? "9999-12-31");
      await recordEvent(trx, viewer, {
        action: "member.appointed",
        entity: "committee",
        entityId: input.committeeId,
        newValues: { termId: id, seatId: input.seatId, personId, from: input.from, to: input.to, order: input.order },
      });
      return { ok: true, termId: id };
    });
}

function refuse(refusal: Refusal): Appointed {
  return { ok: false, reason: `committees:refused.${refusal.why}`, ...refusal };
}

async function seatOf(trx: Transaction<DB>, { committeeId, seatId }: Appointment) {
  return trx
    .selectFrom("committeeSeats")
    .where("committeeId", "=", committeeId)
    .where("id", "=", seatId)
    .select(sql<string | null>`abolished_on`.as("abolishedOn"))
    .executeTakeFirst();
}

function mistakeIn({ person, from, to, order, file }: Appointment, abolishedOn: string | null): Refusal | null {
  if ("entry" in person && !person.entry.nameTh.trim()) return { why: "no_name" };
  if (to !== null && to < from) return { why: "dates" };
  if (!order.trim()) return { why: "no_order" };
  if (file && !paperType(file.bytes)) return { why: "no_paper" };
  return abolishedOn !== null && (to === null || to >= abolishedOn) ? { why: "abolished" } : null;
}

/** Who holds the seat on any of the days. */
async function taken(trx: Transaction<DB>, input: Appointment): Promise<Refusal | null> {
  const holder = await overlapping(trx, input).where("t.seatId", "=", input.seatId).executeTakeFirst();
  return holder ? { why: "seat_taken", name: holder.name, from: holder.from, until: holder.until } : null;
}

async function sitsAlready(trx: Transaction<DB>, input: Appointment, personId: number): Promise<Refusal | null> {
  const other = await overlapping(trx, input)
    .where("t.committeeId", "=", input.committeeId)
    .where("t.personId", "=", personId)
    .executeTakeFirst();
  return other ? { why: "sits_already", ...other } : null;
}

function overlapping(trx: Transaction<DB>, { from, to }: Appointment) {
  return trx
    .selectFrom("committeeTerms as t")
    .innerJoin("people as p", "p.id", "t.personId")
    .innerJoin("committeeSeats as s", "s.id", "t.seatId")
    .where(sql<SqlBool>`t.term && daterange(${from}::date, ${to}::date, '[]')`)
    .orderBy(sql`lower(t.term)`)
    .select(["p.nameTh as name", "s.sectorCode as sector", "s.seatNumber as number"])
    .select([sql<string>`lower(t.term)`.as("from"), sql<string | null>`(upper(t.term) - 1)`.as("until")]);
}

async function unfitPerson(trx: Transaction<DB>, viewer: Viewer, input: Appointment): Promise<Refusal | null> {
  const { person } = input;
  if ("id" in person) {
    const known = await trx.selectFrom("people").where("id", "=", person.id).select("id").executeTakeFirst();
    return known ? sitsAlready(trx, input, known.id) : { why: "nobody" };
  }
  const known = person.isNew ? [] : await peopleNamed(trx, viewer, person.entry.nameTh);
  return known.length > 0 ? { why: "known_name", known } : null;
}
