import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { cleanText, shortened } from "../observations/clean-text.ts";
import { now } from "../periods/clock.server.ts";
import { workOn } from "./jobs.server.ts";
import { leaseFromNow } from "./keep-step.server.ts";
import { openTable } from "./open-table.server.ts";
import { withoutPersonNumbers } from "./person-number.ts";
import { readInto } from "./read-into.server.ts";
import { NO_COUNTS } from "./stored-import.ts";
import { type FileProblem, RefusedFile } from "./table.ts";

export type StartedRegisterImport =
  | { ok: true; id: string }
  | { ok: false; problem: FileProblem | "no_right"; params: Record<string, string> };

/**
 * Takes a file of enterprises, xlsx or CSV, and begins to try its rows without touching the register: every row is kept
 * with what it would do. Refused as a whole when it is no table, unpacks too large, lacks columns or has no rows.
 * The reading goes on after the answer; `restOf(id)` waits for it.
 */
export async function startRegisterImport(
  viewer: Viewer,
  file: { name: string; bytes: Uint8Array },
): Promise<StartedRegisterImport> {
  if (!can(viewer, "enterprises.register")) return { ok: false, problem: "no_right", params: {} };
  try {
    const { ignoredColumns, rows } = await openTable(file.bytes);
    const first = await rows.next();
    if (first.done) throw new RefusedFile("empty");
    const id = randomUUID();
    const fileName = withoutPersonNumbers(shortened(cleanText(file.name), 200)) || "import";
    const counts = {
      ...NO_COUNTS,
      ignoredColumns: ignoredColumns.slice(0, 20).map((name) => shortened(cleanText(name))),
    };
    await forgetOld(viewer);
    await db()
      .insertInto("registerImports")
      .values({
        ...{ id, actorId: viewer.userId as number, fileName },
        ...{ createdAt: now(), busyUntil: leaseFromNow(), counts: JSON.stringify(counts) },
      })
      .execute();
    workOn(id, () => readInto(viewer, id, first.value, rows));
    return { ok: true, id };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { ok: false, problem: error.problem, params: error.params };
  }
}

/** Tries that nobody has committed for a week are forgotten with their rows. */
async function forgetOld({ userId }: Viewer): Promise<void> {
  const old = sql`select id from register_imports where actor_id = ${userId} and committed_at is null
    and state in ('failed', 'ready', 'reading') and created_at < ${now()}::timestamptz - interval '7 days'`;
  await sql`delete from register_import_rows where import_id in (${old})`.execute(db());
  await sql`delete from register_imports where id in (${old})`.execute(db());
}
