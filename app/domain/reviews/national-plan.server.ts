import { type Kysely, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import type { Form, Indicator } from "../indicators/catalogue.ts";
import { parsePeriod, previousPeriod } from "../periods/period-code.ts";
import { awaitsViewer } from "./awaiting.server.ts";
import { type BulkTotal, totalsOf } from "./bulk-totals.server.ts";
import type { AreaName } from "./preview-area.server.ts";

/** One form and period in all provinces of the nation or of a region. */
export interface NationalKey {
  /** "TH" or the code of a region. */
  areaCode: string;
  formCode: string;
  periodCode: string;
}

export interface WaitingProvince extends AreaName {
  regionCode: string;
  expected: number;
  accepted: number;
  /** Approved by the province and the viewer's to accept. */
  ready: number;
  /** Approved, and somebody else's to accept: the viewer sent or approved them. */
  own: number;
  /** Of the ready ones: with a figure that drew a warning and was explained, with a note's question that waits, once returned. */
  explained: number;
  asked: number;
  returned: number;
  /** Names exactly the ready reports and their versions; null when there is none. */
  seen: string | null;
  /** What the ready ones say together, of the form's main indicators. */
  totals: BulkTotal[];
}

export interface NationalPlan {
  area: AreaName;
  regions: AreaName[];
  form: Form;
  /** The indicators whose totals are told. */
  main: Indicator[];
  /** By the Thai alphabet. */
  provinces: WaitingProvince[];
}

/** So many sums fit beside each other; the province's own page has all. */
const MOST_MAIN = 3;

/**
 * What waits to be accepted of one form and period, province by province: two statements for the whole nation. The checks
 * are not run here, since each report has passed them on its way; accepting runs them once more. Null for whoever does
 * not accept this form for the nation.
 */
export async function nationalPlan(viewer: Viewer, key: NationalKey): Promise<NationalPlan | null> {
  const catalogue = await readCatalogue();
  const form = catalogue.forms.find((each) => each.code === key.formCode);
  const period = parsePeriod(key.periodCode);
  if (!form || period?.kind !== form.frequency || !acceptsForNation(viewer, form)) return null;
  const areas = await db()
    .selectFrom("areas")
    .select(["code", "nameTh", "nameEn", "level"])
    .where("level", "<=", 1)
    .orderBy("code")
    .execute();
  const area = areas.find(({ code }) => code === key.areaCode);
  if (!area) return null;
  const main = mainIndicators(catalogue.indicators.filter((each) => each.form.id === form.id && !each.derivedFrom));
  const waiting = waitingReports(viewer, key);
  const provinces = await provincesWith(db(), key, waiting, { formId: form.id, periodId: period.id });
  const ready = sql`select id, reporting_unit_id, form_id, province_code from (${waiting}) as waiting where awaits`;
  const totals = await totalsOf(db(), ready, {
    previousPeriodId: previousPeriod(period).id,
    indicators: main.map(({ code }) => code),
  });
  return {
    area,
    regions: areas.filter(({ level }) => level === 1),
    form,
    main,
    provinces: provinces.map((province) => ({
      ...province,
      totals: totals.filter((total) => total.provinceCode === province.code),
    })),
  };
}

/** Whether somebody takes reports of a form in from every province. */
export function acceptsForNation(viewer: Viewer, form: Form): boolean {
  const { nation, bureaus } = scopeOf(viewer, "reports.accept");
  return nation && bureaus.includes(form.bureau);
}

/** The goal's, then the first of each cog, then what is left, until the sums fill their columns. */
function mainIndicators(indicators: Indicator[]): Indicator[] {
  const firsts = indicators.filter((each) => indicators.find(({ cog }) => cog === each.cog) === each);
  const byCog = firsts.sort((a, b) => a.cog - b.cog);
  const chosen = [...new Set([...byCog, ...indicators])].slice(0, MOST_MAIN);
  return indicators.filter((each) => chosen.includes(each));
}

/** The approved reports of a form that the viewer accepts for the nation, with whether they may accept each. */
function waitingReports(viewer: Viewer, { areaCode, formCode, periodCode }: NationalKey) {
  const { bureaus } = scopeOf(viewer, "reports.accept");
  return db()
    .selectFrom("submissions as s")
    .innerJoin("forms as f", "f.id", "s.formId")
    .where(sql<SqlBool>`f.bureau = any(${bureaus}::text[])`)
    .where("s.state", "=", "province_approved")
    .where("f.code", "=", formCode)
    .where("s.periodId", "=", parsePeriod(periodCode)?.id ?? 0)
    .where(sql<SqlBool>`s.province_code = any(array(${provincesOf(areaCode)}))`)
    .select(["s.id", "s.version", "s.reportingUnitId", "s.formId", "s.provinceCode"])
    .select(sql<boolean>`${awaitsViewer(viewer)}`.as("awaits"));
}

function provincesWith(
  on: Kysely<DB>,
  { areaCode }: NationalKey,
  waiting: ReturnType<typeof waitingReports>,
  { formId, periodId }: { formId: number; periodId: number },
): Promise<Omit<WaitingProvince, "totals">[]> {
  const count = (condition: string) => sql.raw(`count(w.id) filter (where ${condition})`);
  return sql<Omit<WaitingProvince, "totals">>`
    with w as materialized (${waiting}),
    explained as (select distinct submission_id from observations where explanation is not null),
    asked as (select distinct submission_id from notes where asks is not null and resolved_at is null),
    returned as (select distinct submission_id from approval_events where to_state = 'returned'),
    counted as (
      select province_code, ${count("awaits")} as ready, ${count("not awaits")} as own,
        ${count("awaits and explained.submission_id is not null")} as explained,
        ${count("awaits and asked.submission_id is not null")} as asked,
        ${count("awaits and returned.submission_id is not null")} as returned,
        encode(sha256(convert_to(string_agg(w.id || ':' || w.version, ',' order by w.id) filter (where awaits), 'UTF8')),
          'hex') as seen
      from w
      left join explained on explained.submission_id = w.id
      left join asked on asked.submission_id = w.id
      left join returned on returned.submission_id = w.id
      group by province_code
    )
    select a.code, a.name_th, a.name_en, a.parent_code as region_code,
      coalesce(c.expected, 0)::int as expected, coalesce(c.accepted, 0)::int as accepted,
      coalesce(n.ready, 0)::int as ready, coalesce(n.own, 0)::int as own,
      coalesce(n.explained, 0)::int as explained, coalesce(n.asked, 0)::int as asked,
      coalesce(n.returned, 0)::int as returned, n.seen
    from areas as a
    left join counted as n on n.province_code = a.code
    left join report_counts as c on c.area_code = a.code and c.form_id = ${formId} and c.period_id = ${periodId}
    where a.code in (${provincesOf(areaCode)})
    order by a.name_th collate fanfueang_th`
    .execute(on)
    .then(({ rows }) => rows);
}

function provincesOf(areaCode: string) {
  return sql`select code from areas where level = 2 and (${areaCode} = 'TH' or parent_code = ${areaCode})`;
}
