import { type RawBuilder, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { coversBody } from "./access.server.ts";
import { type ActionState, type Age, WAITING_STATES } from "./action.ts";

export interface ActionRow {
  id: number;
  taskTh: string;
  state: ActionState;
  dueOn: string;
  firstDueOn: string;
  version: number;
  ownerTh: string;
  ownerEn: string | null;
  ownerPersonTh: string | null;
  committeeId: number;
  committeeTh: string;
  committeeEn: string | null;
  resolutionNumber: number;
  fiscalYear: number;
  meetingId: number;
  /** The viewer's own office has to see to it. */
  own: boolean;
}

export interface ActionQuery {
  /** Only of this body. */
  committee?: number | null;
  /** Only of bodies in a region or province. */
  area?: string | null;
  /** Only what the viewer's own offices have to do. */
  own?: boolean;
  age?: Age | null;
  state?: ActionState | null;
  after?: string | null;
}

export const ACTIONS_A_PAGE = 50;

/** Whether the office that owns the action (`o`, organizations) is one of the viewer's. */
export function ownsAction(viewer: Viewer): RawBuilder<SqlBool> {
  const scope = scopeOf(viewer, "actions.report");
  return sql<SqlBool>`${inScope(scope, sql.ref<string>("o.area_code"), sql.ref<number>("o.reporting_unit_id"))}`;
}

/** Whether the viewer may see the action in `a`: it is their office's (`o`), or of a body (`c`) in their area. */
export function seesAction(viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${ownsAction(viewer)} or ${coversBody(viewer, "network.read")})`;
}

/** Open actions of the viewer's offices and bodies, the longest overdue first, a page at a time. */
export async function openActions(
  viewer: Viewer,
  query: ActionQuery,
): Promise<{ actions: ActionRow[]; next: string | null }> {
  const [, dueOn, id] = /^(\d{4}-\d\d-\d\d)_(\d{1,9})$/.exec(query.after ?? "") ?? [];
  let rows = actionRows(viewer)
    .where("a.state", "in", query.state ? [query.state] : [...WAITING_STATES])
    .where(chosen(viewer, query))
    .orderBy("a.dueOn")
    .orderBy("a.id")
    .limit(ACTIONS_A_PAGE + 1);
  if (query.age) rows = rows.where(sql<SqlBool>`${ageSql()} = ${query.age}`);
  if (dueOn) rows = rows.where(sql<SqlBool>`(a.due_on, a.id) > (${dueOn}::date, ${Number(id)})`);
  const found = await rows.execute();
  const actions = found.slice(0, ACTIONS_A_PAGE);
  const last = actions.at(-1);
  return { actions, next: found.length > ACTIONS_A_PAGE && last ? `${last.dueOn}_${last.id}` : null };
}

const MOST_ON_PAPER = 500;

/** Every open action of one body, for paper; null when its members' papers are not for the viewer. */
export async function allOpenActions(viewer: Viewer, committeeId: number): Promise<ActionRow[] | null> {
  const body = await db()
    .selectFrom("committees as c")
    .where("c.id", "=", committeeId)
    .where(coversBody(viewer, "network.read"))
    .select("c.id")
    .executeTakeFirst();
  if (!body) return null;
  return actionRows(viewer)
    .where("a.committeeId", "=", committeeId)
    .where("a.state", "in", [...WAITING_STATES])
    .orderBy("a.dueOn")
    .orderBy("a.id")
    .limit(MOST_ON_PAPER)
    .execute();
}

/** What a query narrows to besides age and state; over `a`, `o` and `c`. */
function chosen(viewer: Viewer, { committee, area, own }: ActionQuery): RawBuilder<SqlBool> {
  const conditions = [sql<SqlBool>`true`];
  if (committee) conditions.push(sql<SqlBool>`a.committee_id = ${committee}`);
  if (area)
    conditions.push(
      sql<SqlBool>`c.area_code in (select code from areas where code = ${area} or parent_code = ${area})`,
    );
  if (own) conditions.push(isOwn(viewer));
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** Whoever answers for the nation may report on any action, but their own office is the department. */
function isOwn(viewer: Viewer): RawBuilder<SqlBool> {
  return scopeOf(viewer, "actions.report").nation ? sql<SqlBool>`o.area_code = 'TH'` : ownsAction(viewer);
}

/** How many are open by age, under the same choice of body, area and owner. */
export async function agesOfActions(
  viewer: Viewer,
  query: Pick<ActionQuery, "committee" | "area" | "own">,
): Promise<Map<Age, number>> {
  const counted = await db()
    .selectFrom("actions as a")
    .innerJoin("organizations as o", "o.id", "a.ownerOrganizationId")
    .innerJoin("committees as c", "c.id", "a.committeeId")
    .where("a.state", "in", [...WAITING_STATES])
    .where(seesAction(viewer))
    .where(chosen(viewer, query))
    .groupBy(sql`1`)
    .select([sql<Age>`${ageSql()}`.as("age"), sql<number>`count(*)`.as("total")])
    .execute();
  return new Map(counted.map(({ age, total }) => [age, total]));
}

/** Actions with what they come from, as far as the viewer may see them. */
export function actionRows(viewer: Viewer) {
  return (
    db()
      .selectFrom("actions as a")
      .innerJoin("resolutions as r", "r.id", "a.resolutionId")
      .innerJoin("organizations as o", "o.id", "a.ownerOrganizationId")
      .innerJoin("committees as c", "c.id", "a.committeeId")
      .leftJoin("people as p", "p.id", "a.ownerPersonId")
      .where(seesAction(viewer))
      .select([
        "a.id",
        "a.taskTh",
        "a.dueOn",
        "a.firstDueOn",
        "a.version",
        "o.nameTh as ownerTh",
        "o.nameEn as ownerEn",
      ])
      .select(["a.committeeId", "c.nameTh as committeeTh", "c.nameEn as committeeEn"])
      .select(["r.number as resolutionNumber", "r.fiscalYear", "r.meetingId"])
      .select(sql<ActionState>`a.state`.as("state"))
      // A company sees its own actions, but not who sits on the committee.
      .select(
        sql<string | null>`case when ${coversBody(viewer, "network.read")} then p.name_th end`.as("ownerPersonTh"),
      )
      .select(sql<boolean>`${ownsAction(viewer)}`.as("own"))
  );
}

/** The age of the action in `a`; the same as `ageOf` of action.ts. */
function ageSql() {
  const days = sql`(${bangkokDate(now())}::date - a.due_on)`;
  return sql<Age>`case when ${days} <= 0 then 'on_time' when ${days} <= 30 then 'late_30' when ${days} <= 60 then 'late_60'
    when ${days} <= 90 then 'late_90' else 'late_more' end`;
}
