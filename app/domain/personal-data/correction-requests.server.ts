import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { answersFor } from "./correction-scope.server.ts";

export type CorrectionDecision = "done" | "refused";

/** So many requests stand on a page. */
const MOST = 50;

/** Requests about a person, newest first. The caller has made sure that the person is the viewer. */
export function myCorrections(personId: number) {
  return db()
    .selectFrom("correctionRequests")
    .where("personId", "=", personId)
    .orderBy("id", "desc")
    .select([
      "id",
      "request",
      "askedAt",
      sql<CorrectionDecision | null>`decision`.as("decision"),
      "answer",
      "decidedAt",
    ])
    .execute();
}

/** Requests that the viewer may answer, the oldest open one first, then what was answered lately. */
export async function correctionRequests(viewer: Viewer) {
  const base = db()
    .selectFrom("correctionRequests as r")
    .innerJoin("people as p", "p.id", "r.personId")
    .leftJoin("users as by", "by.id", "r.decidedBy")
    .where(answersFor(viewer, sql`r.person_id`))
    .limit(MOST)
    .select(["r.id", "p.nameTh as person", "p.nameEn as personEn", "r.request", "r.askedAt", "r.answer", "r.decidedAt"])
    .select(["by.nameTh as byTh", "by.nameEn as byEn", sql<boolean>`r.asked_by = ${viewer.userId}`.as("isOwn")])
    .select([
      sql<CorrectionDecision | null>`r.decision`.as("decision"),
      sql<string | null>`(select u.code from enterprise_members m join reporting_units u on u.id = m.unit_id
        where m.person_id = r.person_id order by m.id desc limit 1)`.as("unitCode"),
    ]);
  const [open, answered] = await Promise.all([
    base.where("r.decision", "is", null).orderBy("r.askedAt").orderBy("r.id").execute(),
    base.where("r.decision", "is not", null).orderBy("r.id", "desc").execute(),
  ]);
  return { open, answered };
}
