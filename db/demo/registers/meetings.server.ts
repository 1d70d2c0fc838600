import { sql } from "kysely";
import { insertRows } from "../../reference/insert-rows.server.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";
import type { Rows } from "./meeting-agenda.ts";
import { type Body, planMeetings } from "./meeting-plan.ts";

/** Meetings of the national and provincial committees over two fiscal years, with what was decided and given. */
export async function fillMeetings({ trx, now, seed, userIds }: RegisterWorld): Promise<void> {
  const rows: Rows = {
    meetings: [],
    bodies: [],
    attendances: [],
    items: [],
    resolutions: [],
    actions: [],
    followUps: [],
    reviews: [],
  };
  for (const body of await bodies(trx, userIds)) planMeetings(rows, body, now, seed);
  await write(trx, rows);
}

async function bodies(trx: RegisterWorld["trx"], userIds: ReadonlyMap<string, number>): Promise<Body[]> {
  const committees = await trx
    .selectFrom("committees")
    .where("kind", "in", ["provincial", "national"])
    .orderBy("id")
    .select(["id", "areaCode"])
    .execute();
  const terms = await trx
    .selectFrom("committeeTerms")
    .orderBy("id")
    .select(["id", "committeeId", "term"])
    .select([sql<string>`lower(term)`.as("from"), sql<string | null>`upper(term)`.as("to")])
    .execute();
  const offices = await trx
    .selectFrom("organizations")
    .where("kind", "in", ["department", "provincial_office", "district_office", "company"])
    .orderBy("id")
    .select(["id", "areaCode"])
    .execute();
  const account = (areaCode: string) =>
    userIds.get(
      areaCode === "30"
        ? "secretary.30@demo.test"
        : areaCode === "TH"
          ? "central@demo.test"
          : `head.${areaCode}@demo.test`,
    )!;
  return committees.map(({ id, areaCode }) => ({
    id,
    areaCode,
    recordedBy: account(areaCode),
    owners: offices.filter((office) => office.areaCode.slice(0, 2) === areaCode).map((office) => office.id),
    members: terms
      .filter(({ committeeId }) => committeeId === id)
      .map((term) => ({ termId: term.id, term: term.term, from: term.from, to: term.to })),
  }));
}

async function write(trx: RegisterWorld["trx"], rows: Rows): Promise<void> {
  const [int, text, day, at] = ["integer", "text", "date", "timestamptz"];
  const columns = { id: int, title_th: text, held_on: day, starts_at: "time", place_th: text, source_text: text };
  await insertRows(trx, "meetings", { ...columns, called_at: at, state: text, cancelled_reason: text }, rows.meetings);
  const body = { meeting_id: int, held_on: day, committee_id: int, meeting_number: int };
  await insertRows(
    trx,
    "meeting_committees",
    { ...body, quorum_confirmed_at: at, minutes_approved_in_id: int },
    rows.bodies,
  );
  const attendance = { meeting_id: int, committee_id: int, held_on: day, term_id: int, term: "daterange" };
  await insertRows(trx, "attendances", { ...attendance, status: text, substitute_name_th: text }, rows.attendances);
  const item = {
    id: int,
    meeting_id: int,
    position: int,
    kind: text,
    title_th: text,
    minutes_th: text,
    access: text,
    action_id: int,
  };
  await insertRows(trx, "agenda_items", item, rows.items);
  const resolution = {
    id: int,
    committee_id: int,
    meeting_id: int,
    agenda_item_id: int,
    fiscal_year: int,
    number: int,
  };
  const votes = {
    text_th: text,
    votes_for: int,
    votes_against: int,
    abstained: int,
    recorded_by: int,
    recorded_at: at,
  };
  await insertRows(trx, "resolutions", { ...resolution, ...votes }, rows.resolutions);
  const action = {
    id: int,
    committee_id: int,
    resolution_id: int,
    owner_organization_id: int,
    task_th: text,
    first_due_on: day,
  };
  const done = { due_on: day, state: text, evidence_th: text, reported_done_at: at, closed_in_meeting_id: int };
  await insertRows(trx, "actions", { ...action, ...done }, rows.actions);
  await insertRows(trx, "agenda_items", item, rows.followUps);
  const review = { meeting_id: int, committee_id: int, action_id: int, state_before: text, note_th: text };
  await insertRows(trx, "action_reviews", review, rows.reviews);
  for (const table of ["meetings", "agenda_items", "resolutions", "actions"])
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.table(table)}))`.execute(
      trx,
    );
}
