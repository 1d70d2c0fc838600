import { sql } from "kysely";
import { type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import { searchKey } from "../../search-fold.ts";
import { Random } from "../random.ts";
import { madeUpName } from "./committee-seats.ts";
import { COMPANY_COLUMNS, companyRow, day, holdings } from "./company-facts.ts";
import { filingRows, statementRows } from "./company-years.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";

const NATIONAL = [
  "บริษัท ประชารัฐรักสามัคคี วิสาหกิจเพื่อสังคม (ประเทศไทย) จำกัด",
  "Pracharath Rak Samakkee SE (Thailand) Co., Ltd.",
];

/** Ids by province, so that an address of this world can be told: 2030 is the company of province 30. */
const FIRST_COMPANY = 2000;

interface Company {
  id: number;
  areaCode: string;
  placeTh: string;
  nameTh: string;
}

/** 76 companies and the national one, with holders, boards, statements and filings of the last ended years. */
export async function fillCompanies(world: RegisterWorld): Promise<void> {
  const { trx, now, seed } = world;
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const lastYear = Number(today.slice(0, 4)) + 542;
  const years = [lastYear - 2, lastYear - 1, lastYear];
  const companies = await addOrganizations(world);
  const facts = companies.map((each) =>
    companyRow(new Random(seed, 61, each.id), each.id, each.areaCode, each.placeTh),
  );
  await insertRows(trx, "companies", COMPANY_COLUMNS, facts);
  await insertRows(
    trx,
    "company_holders",
    {
      company_id: "integer",
      name_th: "text",
      sector_code: "text",
      shares: "integer",
      vote_percent: "numeric",
      held: "daterange",
    },
    companies.flatMap(({ id, areaCode, placeTh }, at) => {
      const [, , registered, , shares] = facts[at]!;
      const list = holdings(new Random(seed, 62, id), areaCode, placeTh, Number(shares));
      return list.map((one): Cell[] => [id, one.nameTh, one.sector, one.shares, one.votePercent, `[${registered},)`]);
    }),
  );
  await insertRows(
    trx,
    "company_statements",
    { company_id: "integer", calendar_year: "integer", dividends_baht: "numeric", audited_on: "date", source: "text" },
    companies.flatMap(({ id }) => statementRows(new Random(seed, 63, id), id, years)),
  );
  await insertRows(
    trx,
    "company_filings",
    { company_id: "integer", kind: "text", calendar_year: "integer", due_on: "date", filed_on: "date" },
    companies.flatMap(({ id }) => filingRows(new Random(seed, 64, id), id, years, today)),
  );
  await addBoards(world, companies, today);
}

async function addOrganizations({ trx, units }: RegisterWorld): Promise<Company[]> {
  const provinces = await trx.selectFrom("areas").select(["code", "nameTh"]).where("level", "=", 2).execute();
  const places = new Map(provinces.map(({ code, nameTh }) => [code, nameTh]));
  const own = units.filter((unit) => unit.kind === "company");
  const rows = [
    [FIRST_COMPANY, "company", "private", "TH", ...NATIONAL, searchKey(...NATIONAL), null],
    ...own.map((unit) => [
      FIRST_COMPANY + Number(unit.areaCode),
      "company",
      "private",
      unit.areaCode,
      unit.nameTh,
      unit.nameEn,
      searchKey(unit.nameTh, unit.nameEn),
      unit.id,
    ]),
  ];
  const { rows: added } = await insertRows<{ id: number; areaCode: string; nameTh: string }>(
    trx,
    "organizations",
    {
      id: "integer",
      kind: "text",
      sector_code: "text",
      area_code: "text",
      name_th: "text",
      name_en: "text",
      search_key: "text",
      reporting_unit_id: "integer",
    },
    rows,
    "returning id, area_code, name_th",
  );
  await sql`select setval(pg_get_serial_sequence('organizations', 'id'), (select max(id) from organizations))`.execute(
    trx,
  );
  return added.map((each) => ({ ...each, placeTh: places.get(each.areaCode) ?? "ประเทศไทย" }));
}

/** The chair from business, one or two directors of every sector; now and then a seat is vacant. */
const SEATS = [
  ["private", 1, "chair", "ประธานกรรมการบริษัท"],
  ["private", 2, "member", "กรรมการ ผู้แทนภาคเอกชน"],
  ["government", 1, "member", "กรรมการ ผู้แทนภาครัฐ"],
  ["academic", 1, "member", "กรรมการ ผู้แทนสถาบันการศึกษา"],
  ["civil_society", 1, "member", "กรรมการ ผู้แทนภาคประชาสังคม"],
  ["people", 1, "member", "กรรมการ ผู้แทนชุมชน"],
  ["people", 2, "secretary", "กรรมการผู้จัดการ"],
] as const;

const FIRST_BOARD = 2000;

async function addBoards({ trx, seed }: RegisterWorld, companies: readonly Company[], today: string): Promise<void> {
  const boards = companies.map(({ id, areaCode, nameTh }) => ({
    id: FIRST_BOARD + id,
    companyId: id,
    areaCode,
    nameTh,
  }));
  await insertRows(
    trx,
    "committees",
    { id: "integer", kind: "text", area_code: "text", company_id: "integer", name_th: "text", name_en: "text" },
    boards.map(({ id, companyId, areaCode, nameTh }) => [
      id,
      "company_board",
      areaCode,
      companyId,
      `คณะกรรมการ${nameTh}`,
      "Board of directors",
    ]),
  );
  await sql`select setval(pg_get_serial_sequence('committees', 'id'), (select max(id) from committees))`.execute(trx);
  const { rows: seats } = await insertRows<{ id: number; committeeId: number }>(
    trx,
    "committee_seats",
    { committee_id: "integer", sector_code: "text", seat_number: "integer", role: "text" },
    boards.flatMap(({ id }) => SEATS.map(([sector, number, role]): Cell[] => [id, sector, number, role])),
    "returning id, committee_id",
  );
  const filled = seats.flatMap((seat, at) => {
    const random = new Random(seed, 65, seat.id);
    const [, , role, position] = SEATS[at % SEATS.length]!;
    return role === "member" && random.chance(0.06) ? [] : [{ ...seat, random, position, name: madeUpName(random) }];
  });
  const { rows: people } = await insertRows<{ id: number }>(
    trx,
    "people",
    { name_th: "text", search_key: "text", position_th: "text" },
    filled.map(({ name, position }) => [name, searchKey(name), position]),
    "returning id",
  );
  await insertRows(
    trx,
    "committee_terms",
    { committee_id: "integer", seat_id: "integer", person_id: "integer", term: "daterange", appointment_order: "text" },
    filled.map(({ id, committeeId, random }, at): Cell[] => {
      const from = day(random, `${Number(today.slice(0, 4)) - 2}-01-10`, 300);
      const meeting = `มติที่ประชุมผู้ถือหุ้น 1/${Number(from.slice(0, 4)) + 543}`;
      return [committeeId, id, people[at]!.id, `[${from},${Number(from.slice(0, 4)) + 4}-01-01)`, meeting];
    }),
  );
}
