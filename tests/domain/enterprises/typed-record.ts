import { type EnterpriseInput, readEnterpriseInput } from "#app/domain/enterprises/enterprise-input.ts";
import type { Problem } from "#app/domain/enterprises/problem.ts";
import { checkDigitOf } from "#app/domain/identity/thirteen-digits.ts";
import { db } from "#db/client.server.ts";

/** A record of district 3001 as somebody types it, with changes. */
export function typed(changes: Record<string, string> = {}, areas: string[] = ["processing"]) {
  const texts = {
    nameTh: "กลุ่มทอผ้าทดสอบ",
    producerType: "community_group",
    category: "fabric",
    district: "3001",
    subdistrict: "300101",
    ...changes,
  };
  return readEnterpriseInput(texts, areas, "2026-11-12");
}

/** The same, checked and ready for a command. */
export function record(changes: Record<string, string> = {}, areas?: string[]): EnterpriseInput {
  const { input, problems } = typed(changes, areas);
  if (problems.length) throw new Error(JSON.stringify(problems));
  return input;
}

/** Twelve digits with the thirteenth that they demand. */
export const whole = (twelve: string) => `${twelve}${checkDigitOf(twelve)}`;

/** Fields and the last part of their keys. */
export const problemsIn = (answer: { problems?: Problem[] } | null) =>
  (answer?.problems ?? []).map(({ field, key }) => [field, key.split(".").at(-1)]);

/** Actions in the history of an enterprise, oldest first. */
export async function historyOf(code: string): Promise<string[]> {
  const rows = await db()
    .selectFrom("auditEvents")
    .where("entity", "=", "enterprise")
    .where("entityId", "=", code)
    .orderBy("id")
    .select("action")
    .execute();
  return rows.map(({ action }) => action);
}
