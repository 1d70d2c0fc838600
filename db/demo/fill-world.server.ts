import { hash } from "@node-rs/argon2";
import { sql, type Transaction } from "kysely";
import { arrayLiteral, type Cell, insertRows } from "../reference/insert-rows.server.ts";
import type { DB } from "../types.ts";
import { type Account, accounts } from "./accounts.ts";
import { onBareTables } from "./bare-tables.server.ts";
import { entryWindows } from "./calendar.ts";
import { fillReports, fillUnits, type Question } from "./fill.server.ts";
import { fillRegisters } from "./registers/fill-registers.server.ts";
import type { Write } from "./tables.ts";
import { targetBasis } from "./targets.ts";
import { type Unit, units as unitsOf } from "./units.ts";

export interface DemoWorld {
  /** The moment in which the world stands; its figures end with the last whole month before. */
  now: Date;
  enterprises?: number;
  months?: number;
  seed?: number;
  /** Hears how much is done of all; `what` is `reports`, then `keys` while indexes and foreign keys are put back. */
  onProgress?: (done: number, total: number, what: "reports" | "keys") => void;
}

/** The database has reporting units already. */
export class WorldExists extends Error {
  constructor() {
    super("the database has reporting units already; empty it first with npm run db:reset");
  }
}

/** How much of the loading the reports are; the rest goes into indexes and foreign keys. */
const REPORTS_SHARE = 0.85;

/** Password of every demonstration account. */
const PASSWORD = "demo-fanfueang";

/** Fills the empty tables of a migrated database that has its reference data; `write` takes the rows of the large ones. */
export async function fillWorld(trx: Transaction<DB>, write: Write, options: DemoWorld): Promise<void> {
  const { now, enterprises = 1200, months = 24, seed = 2569, onProgress = () => {} } = options;
  await refuseSecondWorld(trx);
  const units = unitsOf(enterprises, seed);
  const windows = entryWindows(now, months);
  const world = { units, windows, userIds: new Map<string, number>(), now: now.getTime(), seed, write };
  await fillUnits(world);
  world.userIds = await addAccounts(trx, units, await hash(PASSWORD), windows[0]!.period.startsOn);
  const reports = windows.reduce((sum, window) => sum + countOf(units, window.reportedBy), 0);
  const total = Math.ceil(reports / REPORTS_SHARE);
  const basis = targetBasis(seed);
  let done = 0;
  const count = (batch: number) => {
    done += batch;
    onProgress(done, total, "reports");
  };
  const questions = await onBareTables(
    trx,
    () => fillReports(world, basis, count),
    (restored, all) => onProgress(reports + ((total - reports) * restored) / all, total, "keys"),
  );
  onProgress(total, total, "keys");
  await addQuestions(trx, questions);
  await addTargets(trx, write, basis, windows, world.userIds);
  await fillRegisters({ trx, now, seed, units, userIds: world.userIds });
  await finish(trx);
}

async function refuseSecondWorld(trx: Transaction<DB>): Promise<void> {
  const { rows } = await sql`select from reporting_units limit 1`.execute(trx);
  if (rows.length > 0) throw new WorldExists();
}

async function addAccounts(
  trx: Transaction<DB>,
  units: Unit[],
  passwordHash: string,
  since: string,
): Promise<Map<string, number>> {
  const provinces = await trx
    .selectFrom("areas")
    .select(["code", "nameTh", "nameEn"])
    .where("level", "=", 2)
    .orderBy("code")
    .execute();
  const list = accounts(provinces, units);
  const { rows } = await insertRows<{ id: number; email: string }>(
    trx,
    "users",
    { email: "text", name_th: "text", name_en: "text", password_hash: "text" },
    list.map((one) => [one.email, one.nameTh, one.nameEn, passwordHash]),
    "returning id, email",
  );
  const ids = new Map(rows.map((row) => [row.email, row.id]));
  const unitIds = new Map(units.map((unit) => [unit.code, unit.id]));
  await insertRows(
    trx,
    "role_assignments",
    {
      user_id: "integer",
      role: "text",
      area_code: "text",
      reporting_unit_id: "integer",
      bureau: "text",
      valid_from: "date",
    },
    list.map((one: Account) => [
      ids.get(one.email)!,
      one.role,
      one.areaCode,
      one.unitCode && unitIds.get(one.unitCode)!,
      one.bureau,
      since,
    ]),
  );
  return ids;
}

async function addQuestions(trx: Transaction<DB>, questions: Question[]): Promise<void> {
  const rows = questions.flatMap(({ submissionId, cells }) => cells.map((cell): Cell[] => [submissionId, ...cell]));
  await sql`
    insert into returned_cells (approval_event_id, indicator_id, split_id, question)
    select (select max(e.id) from approval_events as e where e.submission_id = asked.submission_id and e.to_state = 'returned'),
      asked.indicator_id, asked.split_id, asked.question
    from unnest(${arrayLiteral(rows, 0)}::bigint[], ${arrayLiteral(rows, 1)}::smallint[], ${arrayLiteral(rows, 2)}::smallint[],
      ${arrayLiteral(rows, 3)}::text[]) as asked (submission_id, indicator_id, split_id, question)
  `.execute(trx);
}

async function addTargets(
  trx: Transaction<DB>,
  write: Write,
  basis: ReturnType<typeof targetBasis>,
  windows: ReturnType<typeof entryWindows>,
  userIds: ReadonlyMap<string, number>,
): Promise<void> {
  const provinces = await trx
    .selectFrom("areas")
    .select(["code", "parentCode"])
    .where("level", "=", 2)
    .orderBy("code")
    .execute();
  const regionOf = new Map(provinces.map(({ code, parentCode }) => [code, parentCode ?? ""]));
  const years = [...new Set(windows.map((window) => window.period.fiscalYear))].sort();
  await write("targets", basis.rows(years, regionOf, userIds.get("central@demo.test")!));
}

/** Ids were given by hand: the counters follow. Every leaf is marked for the fold, and the data as demonstration data. */
async function finish(trx: Transaction<DB>): Promise<void> {
  for (const table of ["reporting_units", "submissions"]) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.table(table)}))`.execute(
      trx,
    );
  }
  await sql`
    insert into rollup_dirty (area_code, period_id, form_id)
    select distinct area_code, period_id, form_id from expected_reports order by period_id, form_id, area_code
  `.execute(trx);
  // Nobody else gathers statistics in the embedded database, and a server would begin with wrong plans.
  await sql`analyze`.execute(trx);
  await sql`insert into settings (key, value) values ('demo', 'true') on conflict (key) do update set value = 'true'`.execute(
    trx,
  );
}

function countOf(units: readonly Unit[], kind: Unit["kind"]): number {
  return units.filter((unit) => unit.kind === kind).length;
}
