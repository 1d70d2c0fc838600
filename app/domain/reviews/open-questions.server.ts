import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { cellKey } from "../observations/cell.ts";
import { type ReturnedCell, returnedCells } from "../observations/returned-cells.server.ts";
import { changesSince } from "./changes-since.server.ts";

/** The cells named by a report's latest return that have neither changed since nor been answered by a note. */
export async function openQuestions(on: Kysely<DB>, submissionId: number): Promise<ReturnedCell[]> {
  const asked = (await returnedCells(on, [submissionId])).get(submissionId) ?? [];
  if (!asked.length) return [];
  const { occurredAt, submissionVersion } = await on
    .selectFrom("approvalEvents")
    .where("submissionId", "=", submissionId)
    .where("toState", "=", "returned")
    .orderBy("id", "desc")
    .limit(1)
    .select(["occurredAt", "submissionVersion"])
    .executeTakeFirstOrThrow();
  const changed = await changesSince(on, submissionId, submissionVersion);
  const answered = new Set([...changed.map(cellKey), ...(await notedSince(on, submissionId, occurredAt))]);
  return asked.filter((cell) => !answered.has(cellKey(cell)));
}

async function notedSince(on: Kysely<DB>, submissionId: number, since: Date): Promise<string[]> {
  const notes = await on
    .selectFrom("notes as n")
    .innerJoin("indicators as i", "i.id", "n.indicatorId")
    .innerJoin("splits as x", "x.id", "n.splitId")
    .where("n.submissionId", "=", submissionId)
    .where("n.writtenAt", ">=", since)
    .select(["i.code as indicatorCode", "x.code as splitCode"])
    .execute();
  return notes.map(cellKey);
}
