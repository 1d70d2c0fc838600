import { type Kysely, type SqlBool, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { WAITING_STATES } from "../meetings/action.ts";
import { codeOfId } from "../periods/period-code.ts";
import type { OfficeHolder, OwnedAction, OwnedDraft } from "./handover.ts";

/** Actions that still wait in the name of somebody's person, the most urgent first. */
export function ownedActions(database: Kysely<DB>, { personId }: OfficeHolder): Promise<OwnedAction[]> {
  return actions(database)
    .where("a.ownerPersonId", "=", personId ?? 0)
    .where("a.state", "in", [...WAITING_STATES])
    .orderBy("a.dueOn")
    .orderBy("a.id")
    .execute();
}

/** The same of actions by their ids, whatever became of them. */
export function actionsById(database: Kysely<DB>, ids: number[]): Promise<OwnedAction[]> {
  return actions(database).where(sql<SqlBool>`a.id = any(${ids}::int[])`).orderBy("a.dueOn").orderBy("a.id").execute();
}

function actions(database: Kysely<DB>) {
  return database
    .selectFrom("actions as a")
    .innerJoin("committees as c", "c.id", "a.committeeId")
    .select(["a.id", "a.taskTh", "a.committeeId", "c.nameTh as committeeTh", "c.nameEn as committeeEn"])
    .select(sql<string>`a.due_on`.as("dueOn"));
}

/**
 * Reports in somebody's hands: drafts they saved last, and returned ones they had sent. A hand-over after the last save
 * puts them into the successor's hands; who typed what stays as it was written.
 */
export async function ownedDrafts(database: Kysely<DB>, { id, offices }: OfficeHolder): Promise<OwnedDraft[]> {
  const provinces = offices.map(({ areaCode }) => areaCode.slice(0, 2));
  const everywhere = provinces.includes("TH");
  const rows = await drafts(database)
    .where("s.state", "in", ["draft", "returned"])
    .where(sql<SqlBool>`(${everywhere}::boolean or s.province_code = any(${provinces}::text[]))`)
    .where(
      sql<SqlBool>`coalesce((
        select h.to_user_id from handovers h
        where h.made_at >= s.updated_at and h.items -> 'drafts' @> to_jsonb(s.id) order by h.id desc limit 1
      ), case s.state when 'returned' then s.submitted_by else s.updated_by end) = ${id}::int`,
    )
    .orderBy("s.periodId")
    .orderBy("s.id")
    .execute();
  return rows.map(draftOf);
}

/** The same of reports by their ids, whatever became of them. */
export async function draftsById(database: Kysely<DB>, ids: number[]): Promise<OwnedDraft[]> {
  const rows = await drafts(database)
    .where(sql<SqlBool>`s.id = any(${ids}::bigint[])`)
    .orderBy("s.periodId")
    .orderBy("s.id")
    .execute();
  return rows.map(draftOf);
}

function drafts(database: Kysely<DB>) {
  return database
    .selectFrom("submissions as s")
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .innerJoin("forms as f", "f.id", "s.formId")
    .select(["s.id", "s.periodId", "u.code as unitCode", "u.nameTh as unitTh", "u.nameEn as unitEn"])
    .select(["f.code as formCode", "f.nameTh as formTh", "f.nameEn as formEn"])
    .select(sql<OwnedDraft["state"]>`s.state`.as("state"));
}

function draftOf({ periodId, ...draft }: Omit<OwnedDraft, "periodCode"> & { periodId: number }): OwnedDraft {
  return { ...draft, periodCode: codeOfId(periodId) };
}

/** Addresses of report forms that somebody was typing into when a session ended, and that are not saved yet. */
export async function carriedForms(database: Kysely<DB>, userId: number): Promise<string[]> {
  const rows = await database
    .selectFrom("sessions")
    .where("userId", "=", userId)
    .where(sql<SqlBool>`carried_draft ->> 'path' like '/reports/%'`)
    .orderBy("createdAt")
    .select(sql<string>`carried_draft ->> 'path'`.as("path"))
    .execute();
  return [...new Set(rows.map(({ path }) => path))];
}
