import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedFair, readFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

export const QUESTION_KINDS = ["text", "yes_no", "number"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface FairQuestion {
  id: number;
  kind: QuestionKind;
  textTh: string;
  textEn: string | null;
  required: boolean;
}

/** What a fair asks its applicants, in order. Empty when there is no such fair for the viewer. */
export async function questionsOf(viewer: Viewer, code: string): Promise<FairQuestion[]> {
  const fair = await readFair(viewer, code);
  if (!fair) return [];
  const rows = await db()
    .selectFrom("fairQuestions")
    .where("fairId", "=", fair.id)
    .orderBy("position")
    .select(["id", "kind", "textTh", "textEn", "required"])
    .execute();
  return rows as FairQuestion[];
}

/** Adds a question at the end. Null when there is no such fair for the viewer. */
export function addQuestion(
  viewer: Viewer,
  code: string,
  question: Omit<FairQuestion, "id">,
): Promise<{ ok: true } | FairRefusal | null> {
  return fairTransaction(async (trx) => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    if (!question.textTh.trim()) return refuse("name", { field: "textTh" });
    const { last } = await trx
      .selectFrom("fairQuestions")
      .where("fairId", "=", fair.id)
      .select((eb) => eb.fn.coalesce(eb.fn.max("position"), eb.lit(0)).as("last"))
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("fairQuestions")
      .values({ fairId: fair.id, position: Number(last) + 1, ...question, textTh: question.textTh.trim() })
      .execute();
    const newValues = { question: question.textTh.trim(), kind: question.kind };
    await recordEvent(trx, viewer, { action: "fair.question_added", entity: "fair", entityId: code, newValues });
    return { ok: true as const };
  });
}

/** Takes a question back that nobody has answered yet. Null when there is no such fair for the viewer. */
export function removeQuestion(viewer: Viewer, code: string, id: number): Promise<{ ok: true } | FairRefusal | null> {
  return fairTransaction(async (trx) => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    const answered = await trx
      .selectFrom("fairApplicationAnswers")
      .where("questionId", "=", id)
      .select("questionId")
      .executeTakeFirst();
    if (answered) return refuse("not_allowed");
    const removed = await trx
      .deleteFrom("fairQuestions")
      .where("id", "=", id)
      .where("fairId", "=", fair.id)
      .returning("textTh")
      .executeTakeFirst();
    if (!removed) return null;
    const oldValues = { question: removed.textTh };
    await recordEvent(trx, viewer, { action: "fair.question_removed", entity: "fair", entityId: code, oldValues });
    return { ok: true as const };
  });
}
