import { sql } from "kysely";
import { type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import { searchKey } from "../../search-fold.ts";
import { Random } from "../random.ts";
import { madeUpName, NATIONAL_SEATS, provincialSeats, type SeatPlan, WORKING_GROUP_SEATS } from "./committee-seats.ts";
import { type PlannedTerm, termsOfSeat } from "./committee-terms.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";

/** Provinces whose committees have set up working groups. */
const WITH_WORKING_GROUPS = ["30", "40", "46", "50", "84", "90"];
const BUSINESS_AREAS = [
  ["agriculture", "การเกษตร", "agriculture"],
  ["processing", "การแปรรูป", "processing"],
  ["tourism", "การท่องเที่ยวโดยชุมชน", "community-based tourism"],
] as const;

interface Rows {
  committees: Cell[][];
  seats: Cell[][];
  people: Cell[][];
  terms: Cell[][];
  /** People by the seat they hold today, `30/secretary` and `30/assistant`, for the accounts of officials. */
  officials: Map<string, number>;
  today: string;
  seed: number;
}

/** The committees of the nation and of 76 provinces, with seats, people and their terms; some with working groups. */
export async function fillCommittees({ trx, now, seed, userIds }: RegisterWorld): Promise<void> {
  const provinces = await trx
    .selectFrom("areas")
    .select(["code", "nameTh", "nameEn"])
    .where("level", "=", 2)
    .where("code", "<>", "10")
    .orderBy("code")
    .execute();
  const first = await trx
    .selectFrom("people")
    .select(sql<number>`coalesce(max(id), 0)::int`.as("id"))
    .executeTakeFirst();
  const rows: Rows = {
    committees: [],
    seats: [],
    people: [],
    terms: [],
    officials: new Map(),
    today: new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
    seed,
  };
  const peopleFrom = (first?.id ?? 0) + 1;
  addNational(rows, peopleFrom);
  for (const province of provinces) addProvincial(rows, province, peopleFrom);
  for (const province of provinces.filter(({ code }) => WITH_WORKING_GROUPS.includes(code)))
    addWorkingGroups(rows, province, peopleFrom);
  await write({ trx, rows });
  await linkOfficials(trx, rows, userIds);
  await addConsents(trx, rows, userIds, now);
}

interface Province {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

/** [id, kind, area, parent, business area, Thai, English, contact, phone, email] */
function addNational(rows: Rows, peopleFrom: number): void {
  const nameTh = "คณะทำงานการพัฒนาเศรษฐกิจฐานรากและประชารัฐ";
  const nameEn = "Working Group on Grass-roots Economic Development and Pracharath";
  rows.committees.push([1, "national", "TH", null, null, nameTh, nameEn, null, null, null]);
  addSeats(rows, { id: 1, place: "กรมการพัฒนาชุมชน", code: "TH" }, NATIONAL_SEATS, peopleFrom);
}

function addProvincial(rows: Rows, { code, nameTh, nameEn }: Province, peopleFrom: number): void {
  rows.committees.push([
    Number(code),
    "provincial",
    code,
    null,
    null,
    `คณะกรรมการประสานและขับเคลื่อนนโยบายสานพลังประชารัฐประจำจังหวัด${nameTh}`,
    `Provincial Coordination Committee of ${nameEn}`,
    `กลุ่มงานส่งเสริมการพัฒนาชุมชน สำนักงานพัฒนาชุมชนจังหวัด${nameTh} ศาลากลางจังหวัด`,
    `0 0000 00${code}`,
    `committee.${code}@example.test`,
  ]);
  const committee = { id: Number(code), place: `จังหวัด${nameTh}`, code };
  addSeats(rows, committee, provincialSeats(code, rows.seed), peopleFrom);
}

function addWorkingGroups(rows: Rows, { code, nameTh, nameEn }: Province, peopleFrom: number): void {
  BUSINESS_AREAS.forEach(([area, th, en], index) => {
    const id = 1000 + Number(code) * 10 + index;
    const name = `คณะทำงานด้าน${th} จังหวัด${nameTh}`;
    const english = `Working group on ${en}, ${nameEn}`;
    rows.committees.push([id, "working_group", code, Number(code), area, name, english, null, null, null]);
    addSeats(rows, { id, place: `จังหวัด${nameTh}`, code }, WORKING_GROUP_SEATS, peopleFrom);
  });
}

function addSeats(
  rows: Rows,
  committee: { id: number; place: string; code: string },
  plans: readonly SeatPlan[],
  peopleFrom: number,
): void {
  const numbers = new Map<string, number>();
  for (const plan of plans) {
    const number = (numbers.get(plan.sector) ?? 0) + 1;
    numbers.set(plan.sector, number);
    const seatId = rows.seats.length + 1;
    const [officeTh, officeEn] = plan.office ?? [null, null];
    rows.seats.push([seatId, committee.id, plan.sector, number, officeTh, officeEn, plan.role]);
    const random = new Random(rows.seed, 42, seatId);
    const holders = new Map<number, number>();
    for (const term of termsOfSeat(random, { ...plan, number, committeeId: committee.id }, rows.today)) {
      const personId = holders.get(term.holder) ?? addPerson(rows, random, plan, committee.place, peopleFrom);
      holders.set(term.holder, personId);
      addTerm(rows, { seatId, personId, ...committee }, term, random);
      if (term.to === null || term.to > rows.today) rows.officials.set(`${committee.code}/${officeTh}`, personId);
    }
  }
}

function addPerson(rows: Rows, random: Random, plan: SeatPlan, place: string, peopleFrom: number): number {
  const id = peopleFrom + rows.people.length;
  const name = madeUpName(random);
  const position = plan.sector === "government" ? plan.work.replace(/จังหวัด$/, place) : plan.work;
  const phone = `08 0000 ${String(id % 10_000).padStart(4, "0")}`;
  rows.people.push([id, name, searchKey(name), position, phone, `person.${id}@example.test`]);
  return id;
}

function addTerm(
  rows: Rows,
  { id, seatId, personId, place }: { id: number; seatId: number; personId: number; place: string },
  { from, to, endedReason }: PlannedTerm,
  random: Random,
): void {
  const year = Number(from.slice(0, 4)) + 543;
  const order = `คำสั่ง${place}ที่ ${random.integer(100, 4999)}/${year}`;
  rows.terms.push([id, seatId, personId, `[${from},${to ?? ""})`, order, endedReason]);
}

async function write({ trx, rows }: { trx: RegisterWorld["trx"]; rows: Rows }): Promise<void> {
  const text = "text";
  await insertRows(
    trx,
    "people",
    { id: "integer", name_th: text, search_key: text, position_th: text, phone: text, email: text },
    rows.people,
  );
  const committee = { id: "integer", kind: text, area_code: text, parent_id: "integer", business_area_code: text };
  const contact = { name_th: text, name_en: text, contact_th: text, phone: text, email: text };
  await insertRows(trx, "committees", { ...committee, ...contact }, rows.committees);
  const seat = { id: "integer", committee_id: "integer", sector_code: text, seat_number: "integer" };
  await insertRows(trx, "committee_seats", { ...seat, office_th: text, office_en: text, role: text }, rows.seats);
  const term = { committee_id: "integer", seat_id: "integer", person_id: "integer", term: "daterange" };
  await insertRows(trx, "committee_terms", { ...term, appointment_order: text, ended_reason_th: text }, rows.terms);
  for (const table of ["people", "committees", "committee_seats"])
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.table(table)}))`.execute(
      trx,
    );
}

/** Heads of provinces are the secretaries of their committees; the secretary's account of province 30 is its assistant. */
async function linkOfficials(
  trx: RegisterWorld["trx"],
  { officials }: Rows,
  userIds: ReadonlyMap<string, number>,
): Promise<void> {
  const links = [...userIds].flatMap(([email, userId]) => {
    const head = /^head\.(\d\d)@/.exec(email);
    const person = head
      ? officials.get(`${head[1]}/พัฒนาการจังหวัด`)
      : email.startsWith("secretary.30@")
        ? officials.get("30/ผู้ช่วยเลขานุการ")
        : undefined;
    return person ? [{ userId, person }] : [];
  });
  await sql`
    update users set person_id = link.person
    from unnest(${links.map(({ userId }) => userId)}::int[], ${links.map(({ person }) => person)}::int[]) as link (id, person)
    where users.id = link.id
  `.execute(trx);
}

/** Every seventh person of the sectors outside government lets the name be published, and half of these the phone. */
async function addConsents(
  trx: RegisterWorld["trx"],
  { people }: Rows,
  userIds: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  const given = new Date(now.getTime() - 40 * 86_400_000).toISOString();
  const by = userIds.get("central@demo.test")!;
  const consenting = people.map((row) => row[0] as number).filter((id) => id % 7 === 0);
  await insertRows(
    trx,
    "publish_consents",
    { person_id: "integer", field: "text", given_at: "timestamptz", recorded_by: "integer" },
    consenting.flatMap((id) => [[id, "name", given, by], ...(id % 14 === 0 ? [[id, "phone", given, by]] : [])]),
  );
}
