import { type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB, Json } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managed } from "./visible-company.server.ts";

export type Refusal = { ok: false; reason: `companies:refused.${string}` };

/** A command that was not done, by the key of its reason. */
export const refuse = (why: string): Refusal => ({ ok: false, reason: `companies:refused.${why}` });

/** Only `version` read before: whoever saves second is told, and nothing of the first is lost. */
export interface Change {
  companyId: number;
  version: number;
}

interface Done {
  action: string;
  oldValues?: Json;
  newValues?: Json;
}

/** A company inside the transaction of the command that changes it. */
export interface ManagedCompany {
  id: number;
  areaCode: string;
}

export type Changed = { ok: true } | Refusal;

/**
 * The frame of every change of a company: finds it within the viewer's scope, lets the change happen, counts the version
 * up and writes the history, all in one transaction. `change` answers what happened, or why not. Null when there is no
 * such company for the viewer.
 */
export async function changeCompany(
  viewer: Viewer,
  { companyId, version }: Change,
  change: (trx: Transaction<DB>, company: ManagedCompany) => Promise<Done | Refusal>,
): Promise<Changed | null> {
  const changed = await db()
    .transaction()
    .execute(async (trx): Promise<Changed | null> => {
      const company = await trx
        .selectFrom("organizations as o")
        .innerJoin("companies as c", "c.organizationId", "o.id")
        .where("o.id", "=", companyId)
        .where(sql<SqlBool>`${managed(viewer)}`)
        .select(["o.id", "o.areaCode", "c.version"])
        .forUpdate("c")
        .executeTakeFirst();
      if (!company) return null;
      if (company.version !== version) return refuse("stale");
      const done = await change(trx, company);
      if ("ok" in done) return done;
      await trx
        .updateTable("companies")
        .set({ version: version + 1 })
        .where("organizationId", "=", companyId)
        .execute();
      await recordEvent(trx, viewer, { ...done, entity: "company", entityId: companyId });
      return { ok: true };
    });
  if (changed?.ok) wakeFold();
  return changed;
}
