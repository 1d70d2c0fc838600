import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { type Facts, PROVINCES } from "./facts.ts";

/** Writes the facts as they are, past the guards of the commands: what is tested is the counting. */
export async function store(facts: Facts): Promise<void> {
  await db()
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`truncate committees, meetings, people, organizations, products, fairs cascade`.execute(trx);
      await storeOffices(trx);
      await storeMeetings(trx, facts);
      await storeProducts(trx, facts);
      await storeSales(trx, facts);
    });
}

const at = (area: string): number => PROVINCES.indexOf(area) + 1;
const group = (area: string): number => at(area) + 10;

async function storeOffices(trx: Transaction<DB>): Promise<void> {
  const areas = PROVINCES.slice(1).map((area_code) => ({ id: at(area_code), area_code, name_th: area_code }));
  const company = { kind: "company", sector_code: "private", search_key: "" };
  await put(
    trx,
    "organizations",
    areas.map((area) => ({ ...area, ...company })),
  );
  await put(
    trx,
    "companies",
    areas.map(({ id }) => ({ organization_id: id })),
  );
  const committee = { quorum_numerator: 1, quorum_denominator: 2, sectors_required: 0, notice_days: 7 };
  await put(
    trx,
    "committees",
    areas.map((area) => ({ ...area, ...committee, kind: "provincial", parent_id: null })),
  );
  // A working group of the same province counts for nothing.
  const working = areas.map((area) => ({
    ...area,
    id: group(area.area_code),
    kind: "working_group",
    parent_id: area.id,
  }));
  await put(
    trx,
    "committees",
    working.map((each) => ({ ...each, ...committee })),
  );
}

async function storeMeetings(trx: Transaction<DB>, { terms, meetings, actions, filings }: Facts): Promise<void> {
  await put(
    trx,
    "committee_seats",
    terms.map(({ id, area, sector }) => ({
      ...{ id, committee_id: at(area), sector_code: sector, seat_number: id, role: "member" },
    })),
  );
  await put(
    trx,
    "committee_terms",
    terms.map(({ id, area, from, to }) => ({
      ...{ id, committee_id: at(area), seat_id: id, person_id: id, term: `[${from},${to})`, appointment_order: "1" },
    })),
  );
  await put(
    trx,
    "meetings",
    meetings.map(({ id, heldOn, state }) => ({
      ...{ id, held_on: heldOn, state, called_at: heldOn, version: 1 },
      cancelled_reason: state === "cancelled" ? "งด" : null,
    })),
  );
  await put(
    trx,
    "meeting_committees",
    meetings.flatMap(({ id, area, heldOn, numbered }) =>
      [at(area), group(area)].map((committee_id) => ({
        meeting_id: id,
        held_on: heldOn,
        committee_id,
        meeting_number: numbered ? id : null,
      })),
    ),
  );
  await put(
    trx,
    "attendances",
    meetings.flatMap(({ id, area, heldOn, came }) =>
      [...came].map(([term_id, status]) => ({
        ...{
          meeting_id: id,
          committee_id: at(area),
          held_on: heldOn,
          term_id,
          term: "[2020-01-01,2030-01-01)",
          status,
        },
        substitute_name_th: status === "substitute" ? "ผู้แทน" : null,
      })),
    ),
  );
  await put(
    trx,
    "actions",
    actions.map(({ id, area, dueOn, state, reportedOn }) => ({
      ...{ id, committee_id: at(area), resolution_id: id, owner_organization_id: 1, task_th: "งาน", version: 1 },
      ...{ first_due_on: dueOn, due_on: dueOn, state, evidence_th: "หลักฐาน" },
      reported_done_at: reportedOn && `${reportedOn}T23:30:00+07:00`,
      closed_in_meeting_id: ["done", "cancelled"].includes(state) ? 1 : null,
    })),
  );
  await put(
    trx,
    "company_filings",
    filings.map(({ area, dueOn, filedOn }, index) => ({
      ...{ id: index + 1, company_id: at(area), kind: "activity_report", calendar_year: 2550 + index },
      ...{ due_on: dueOn, filed_on: filedOn },
    })),
  );
}

async function storeProducts(trx: Transaction<DB>, { products, certificates, segments }: Facts): Promise<void> {
  const fixed = {
    suits_gift: false,
    suits_export: false,
    suits_on_board: false,
    published_decision: "approved",
    version: 1,
  };
  await put(
    trx,
    "products",
    products.map(({ id, area, category, state, registeredOn }) => ({
      ...{
        id,
        enterprise_id: 1,
        category_code: category,
        name_th: "สินค้า",
        search_text: "",
        area_code: `${area}01`,
        state,
      },
      ...{ published_revision: 1, registered_on: registeredOn, ...fixed },
    })),
  );
  await put(
    trx,
    "certificates",
    certificates.map(({ productId, from, to, checked }, index) => ({
      ...{ id: index + 1, enterprise_id: 1, product_id: productId, scheme: "มผช.", number: `${index}` },
      ...{ valid: `[${from},${to}]`, verified_at: checked ? from : null },
    })),
  );
  await put(
    trx,
    "product_segments",
    segments.map(({ productId, on, segment }) => ({
      ...{ product_id: productId, assessed_on: on, answers: {}, scheme: "1", segment },
    })),
  );
}

/** Each sale at a booth of its own; a wrong first report is replaced by a correction, and only that one counts. */
async function storeSales(trx: Transaction<DB>, { sales }: Facts): Promise<void> {
  const days = "[2025-10-01,2025-12-01)";
  const of = {
    apply_from: "2025-09-01",
    apply_until: "2025-09-10",
    screen_until: "2025-09-20",
    offer_hours: 48,
    version: 1,
  };
  const rules = { certificate_required: false, vacancy_rule: "province_first" };
  await put(trx, "fairs", [{ id: 1, code: "f-1", name_th: "งาน", name_en: "Fair", open_days: days, ...of, ...rules }]);
  const ids = sales.map((sale, index) => ({ ...sale, id: index + 1 }));
  await put(
    trx,
    "fair_applications",
    ids.map(({ id, area, category }) => ({
      ...{ id, fair_id: 1, enterprise_id: id, province_code: area, category_code: category },
      ...{ state: "confirmed", newcomer: false, created_at: "2025-09-01", version: 1 },
    })),
  );
  await put(
    trx,
    "booth_allocations",
    ids.map(({ id, on }) => ({
      ...{
        id,
        fair_id: 1,
        fair_days: days,
        booth_id: id,
        application_id: id,
        days: `[${on},${on}]`,
        state: "confirmed",
      },
      ...{ booth_is_open: true, application_holds_place: true },
    })),
  );
  const reports = ids.flatMap(({ id, on, baht, verified }) =>
    ["1", "2"].map((part) => ({
      ...{ id: id * 2 + Number(part), submission_key: `0000000${part}-0000-4000-8000-${String(id).padStart(12, "0")}` },
      ...{ allocation_id: id, allocation_days: `[${on},${on}]`, allocation_is_confirmed: true, sale_date: on },
      ...{ cash_baht: part === "1" ? 999_999 : baht, orders_baht: 0.25, online_baht: 0, business_baht: 0 },
      ...{ entered_by: 1, entered_at: "2026-10-01", replaces_id: part === "2" ? id * 2 + 1 : null, reason_th: "แก้" },
      verified,
    })),
  );
  await put(
    trx,
    "booth_sale_reports",
    reports.map(({ verified: _, ...report }) => report),
    "overriding system value",
  );
  await put(
    trx,
    "booth_sale_verifications",
    reports
      .filter(({ verified }) => verified)
      .map(({ id }) => ({ report_id: id, entered_by: 1, verified_by: 2, verified_at: "2026-10-02" })),
  );
}

/** Rows as objects of snake_case columns. */
async function put(trx: Transaction<DB>, table: string, rows: Record<string, unknown>[], more = ""): Promise<void> {
  const columns = sql.raw(Object.keys(rows[0] ?? {}).join(", "));
  if (rows.length === 0) return;
  await sql`
    insert into ${sql.table(table)} (${columns}) ${sql.raw(more)}
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    trx,
  );
}
