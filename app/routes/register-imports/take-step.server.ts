import type { Viewer } from "#app/domain/access/viewer.ts";
import { commitRegisterImport } from "#app/domain/register-imports/commit-import.server.ts";
import { continueRegisterImport } from "#app/domain/register-imports/continue-import.server.ts";
import { undoRegisterImport } from "#app/domain/register-imports/undo-import.server.ts";

/** Takes the step a form asks for; null when it has begun, else why not: a key under `refused` of the locale area. */
export async function takeStep(viewer: Viewer, id: string, step: string): Promise<string | null> {
  if (step === "atomic" || step === "partial") return reasonOf(await commitRegisterImport(viewer, id, step));
  if (step === "undo") return reasonOf(await undoRegisterImport(viewer, id));
  if (step === "continue") return (await continueRegisterImport(viewer, id)) ? null : "not_ready";
  return "not_ready";
}

function reasonOf(answer: { ok: true } | { ok: false; reason: string }): string | null {
  return answer.ok ? null : answer.reason;
}
