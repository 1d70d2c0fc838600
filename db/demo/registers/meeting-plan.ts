import { Random } from "../random.ts";
import { Agenda, type Given, type Rows } from "./meeting-agenda.ts";
import { APPROVED, CLOSED, FOLLOWED, INFORMED, MATTERS } from "./meeting-texts.ts";

const DAY = 86_400_000;
/** Days before now: about two meetings a year over two fiscal years, the newest some weeks old. */
const HELD_BEFORE = [660, 470, 280, 100, 24];

export interface Body {
  id: number;
  areaCode: string;
  recordedBy: number;
  /** Offices that can be given something to do. */
  owners: readonly number[];
  members: readonly { termId: number; term: string; from: string; to: string | null }[];
}

/** The meetings of one body over two years, and one to come where somebody is to try the portal. */
export function planMeetings(rows: Rows, body: Body, now: Date, seed: number): void {
  const random = new Random(seed, 61, body.id);
  const open: Given[] = [];
  let previous: { id: number; title: string } | null = null;
  for (const [at, before] of HELD_BEFORE.entries()) {
    const heldOn = dayOf(now.getTime() - (before + random.integer(0, 12)) * DAY);
    const id = meetingId(body, at);
    const here = attend(rows, body, { id, heldOn, sure: at === HELD_BEFORE.length - 1 }, random);
    const held = here.came * 2 >= here.of && here.of > 0;
    const next = at < HELD_BEFORE.length - 1;
    const called = instant(heldOn, -12);
    const state = held ? (next ? "minutes_approved" : "minutes_draft") : "cancelled";
    const number = numberIn(rows, body.id, heldOn);
    rows.meetings.push([
      id,
      null,
      heldOn,
      "09:30",
      place(body),
      null,
      called,
      state,
      held ? null : "ผู้มาประชุมไม่ครบองค์ประชุม",
    ]);
    rows.bodies.push([id, heldOn, body.id, number, held ? instant(heldOn, 0) : null, null]);
    if (!held) continue;
    if (previous) approve(rows, previous.id, body.id, id);
    const agenda = new Agenda(rows, id);
    agenda.add("inform", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", INFORMED, "public");
    if (previous) agenda.add("approve_minutes", `รับรองรายงานการประชุม ครั้งที่ ${previous.title}`, APPROVED);
    followUp(rows, agenda, body, { id, at }, open);
    decide(rows, agenda, body, { id, at, heldOn }, open, random);
    agenda.add("other", "เรื่องอื่น ๆ", null);
    previous = { id, title: `${number}/${fiscalYear(heldOn)}` };
  }
  finish(rows, open);
  if (comes(body)) planComing(rows, body, now, previous?.title ?? null, open);
}

/** The meetings of body 30 are 301 and on, so that links and tests know them. */
function meetingId({ id }: Body, at: number): number {
  return id * 10 + at + 1;
}

/** Province 30 has one called, so has every seventh; the nation one in preparation. */
function comes({ areaCode }: Body): boolean {
  return areaCode === "TH" || areaCode === "30" || Number(areaCode) % 7 === 0;
}

function planComing(rows: Rows, body: Body, now: Date, previous: string | null, open: Given[]): void {
  const heldOn = dayOf(now.getTime() + (body.areaCode === "30" ? 10 : 10 + (body.id % 20)) * DAY);
  const id = meetingId(body, HELD_BEFORE.length);
  const draft = body.areaCode === "TH";
  rows.meetings.push([
    id,
    null,
    heldOn,
    "13:30",
    place(body),
    null,
    draft ? null : instant(dayOf(now.getTime()), -2),
    draft ? "draft" : "called",
    null,
  ]);
  rows.bodies.push([id, heldOn, body.id, numberIn(rows, body.id, heldOn), null, null]);
  const agenda = new Agenda(rows, id);
  agenda.add("inform", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", null, "public");
  if (previous) agenda.add("approve_minutes", `รับรองรายงานการประชุม ครั้งที่ ${previous}`, null);
  for (const action of open) agenda.follow(action, null);
  agenda.add("consider", MATTERS[1].title, null, "public");
  agenda.add("other", "เรื่องอื่น ๆ", null);
}

/** Who came, of those whose term holds on the day; of the newest meeting surely half, so that every body has minutes. */
function attend(
  rows: Rows,
  body: Body,
  { id, heldOn, sure }: { id: number; heldOn: string; sure: boolean },
  random: Random,
) {
  const entitled = body.members.filter(({ from, to }) => from <= heldOn && (to === null || heldOn < to));
  let came = 0;
  for (const [seat, { termId, term }] of entitled.entries()) {
    const luck = sure && seat % 2 === 0 ? 0 : random.next();
    const status =
      luck < 0.62 ? "present" : luck < 0.72 ? "online" : luck < 0.8 ? "substitute" : luck < 0.93 ? "excused" : "absent";
    if (luck < 0.8) came += 1;
    rows.attendances.push([id, body.id, heldOn, termId, term, status, status === "substitute" ? "ผู้แทน ตัวอย่าง" : null]);
  }
  return { came, of: entitled.length };
}

/** What earlier meetings gave: some of it is closed here, the rest goes on. */
function followUp(rows: Rows, agenda: Agenda, body: Body, { id, at }: { id: number; at: number }, open: Given[]): void {
  for (const action of [...open]) {
    const closes = action.closedAfter !== null && at >= action.closedAfter;
    agenda.follow(action, closes ? CLOSED : FOLLOWED);
    rows.reviews.push([id, body.id, action.id, closes ? "reported_done" : "in_progress", null]);
    if (!closes) continue;
    open.splice(open.indexOf(action), 1);
    pushAction(rows, action, "done", id);
  }
}

function decide(
  rows: Rows,
  agenda: Agenda,
  body: Body,
  { id, at, heldOn }: { id: number; at: number; heldOn: string },
  open: Given[],
  random: Random,
): void {
  for (let matter = 0; matter < 2; matter++) {
    const about = MATTERS[(at * 2 + matter + body.id) % MATTERS.length]!;
    const item = agenda.add("consider", about.title, "ที่ประชุมอภิปรายและมีมติ", matter ? "members" : "public");
    const resolutionId = rows.resolutions.length + 1;
    const votes = random.chance(0.5)
      ? [random.integer(9, 14), random.integer(0, 2), random.integer(0, 1)]
      : [null, null, null];
    rows.resolutions.push([
      resolutionId,
      body.id,
      id,
      item,
      0,
      0,
      about.resolution,
      ...votes,
      body.recordedBy,
      instant(heldOn, 0),
    ]);
    const given = matter === 0 || random.chance(0.5);
    if (!given) continue;
    const closedAfter = random.chance(0.6) ? at + random.integer(1, 2) : null;
    open.push({
      id: nextAction(rows),
      resolutionId,
      matter: about,
      givenOn: heldOn,
      owner: random.pick(body.owners),
      closedAfter,
    });
  }
}

const handedOut = new WeakMap<Rows, number>();

/** Actions are written down when their end is known; their ids are given before. */
function nextAction(rows: Rows): number {
  const id = (handedOut.get(rows) ?? 0) + 1;
  handedOut.set(rows, id);
  return id;
}

/** What is still open at the end: not begun, under way, or waiting for the next meeting. */
function finish(rows: Rows, open: Given[]): void {
  for (const action of open) {
    const state = (["open", "in_progress", "reported_done"] as const)[action.id % 3]!;
    pushAction(rows, action, state, null);
  }
}

function pushAction(rows: Rows, action: Given, state: string, closedIn: number | null): void {
  const due = dayOf(Date.parse(action.givenOn) + (30 + (action.id % 4) * 45) * DAY);
  const reported = state === "reported_done" || state === "done";
  const committeeId = rows.resolutions[action.resolutionId - 1]![1]!;
  rows.actions.push([
    action.id,
    committeeId,
    action.resolutionId,
    action.owner,
    action.matter.task,
    due,
    due,
    state,
    reported ? action.matter.evidence : null,
    reported ? instant(action.givenOn, 20) : null,
    closedIn,
  ]);
}

function approve(rows: Rows, meetingId: number, committeeId: number, inId: number): void {
  const row = rows.bodies.find(([meeting, , committee]) => meeting === meetingId && committee === committeeId);
  if (row) row[5] = inId;
}

function numberIn(rows: Rows, committeeId: number, heldOn: string): number {
  const year = fiscalYear(heldOn);
  return (
    rows.bodies.filter(([, day, committee]) => committee === committeeId && fiscalYear(String(day)) === year).length + 1
  );
}

function place({ areaCode }: Body): string {
  return areaCode === "TH" ? "ห้องประชุม กรมการพัฒนาชุมชน" : "ห้องประชุม ศาลากลางจังหวัด";
}

function fiscalYear(day: string): number {
  return Number(day.slice(0, 4)) + 543 + (Number(day.slice(5, 7)) >= 10 ? 1 : 0);
}

function dayOf(instantMs: number): string {
  return new Date(instantMs + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Half past nine in Bangkok, so many days from a day. */
function instant(day: string, days: number): string {
  return new Date(Date.parse(`${day}T02:30:00Z`) + days * DAY).toISOString();
}
