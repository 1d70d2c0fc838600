import { type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import { searchKey } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import { can, covers, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import type { PartnerFields } from "./partner.ts";

export type SavedPartner =
  | { ok: true; id: number }
  | { ok: false; reason: `partners:refused.${"area" | "exists" | "stale"}` };

/** Enters a partner in an area of the viewer's. Null for those who keep no partners. */
export function addPartner(viewer: Viewer, fields: PartnerFields): Promise<SavedPartner | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<SavedPartner | null> => {
      if (viewer.userId === null || !can(viewer, "partners.manage")) return null;
      const refused = await refusalOf(trx, viewer, fields, null);
      if (refused) return { ok: false, reason: refused };
      const { id } = await trx
        .insertInto("organizations")
        .values({ kind: "partner", createdAt: now(), ...columnsOf(fields) })
        .returning("id")
        .executeTakeFirstOrThrow();
      const newValues = { ...fields };
      await recordEvent(trx, viewer, { action: "partner.added", entity: "partner", entityId: id, newValues });
      return { ok: true, id };
    });
}

/** Changes a partner of the viewer's area; it may not leave the area. Null when there is none. */
export function editPartner(
  viewer: Viewer,
  { id, version, fields }: { id: number; version: number; fields: PartnerFields },
): Promise<SavedPartner | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<SavedPartner | null> => {
      const before = await managedPartner(trx, viewer, id);
      if (!before) return null;
      const { version: stored, ...oldValues } = before;
      if (stored !== version) return { ok: false, reason: "partners:refused.stale" };
      const refused = await refusalOf(trx, viewer, fields, id);
      if (refused) return { ok: false, reason: refused };
      await trx
        .updateTable("organizations")
        .set({ ...columnsOf(fields), version: version + 1 })
        .where("id", "=", id)
        .execute();
      const newValues = { ...fields };
      await recordEvent(trx, viewer, {
        action: "partner.edited",
        entity: "partner",
        entityId: id,
        oldValues,
        newValues,
      });
      return { ok: true, id };
    });
}

async function managedPartner(trx: Transaction<DB>, viewer: Viewer, id: number) {
  return trx
    .selectFrom("organizations as o")
    .where("o.id", "=", id)
    .where("o.kind", "=", "partner")
    .where(inScope(scopeOf(viewer, "partners.manage"), sql`o.area_code`))
    .select(["o.version", "o.nameTh", "o.nameEn", "o.sectorCode as sector", "o.areaCode", "o.descriptionTh"])
    .select(["o.website", "o.phone", "o.email", sql<string | null>`o.active_to`.as("activeTo")])
    .forUpdate()
    .executeTakeFirst();
}

/** The area must be the viewer's and real; the same name of the same sector in one province is the same partner. */
async function refusalOf(trx: Transaction<DB>, viewer: Viewer, fields: PartnerFields, id: number | null) {
  const { areaCode, sector, nameTh, nameEn } = fields;
  if (!covers(scopeOf(viewer, "partners.manage"), areaCode) || !(await isArea(trx, areaCode)))
    return "partners:refused.area" as const;
  const same = await trx
    .selectFrom("organizations as o")
    .where("o.kind", "=", "partner")
    .where("o.sectorCode", "=", sector)
    .where("o.searchKey", "=", searchKey(nameTh, nameEn))
    .where(sql<SqlBool>`left(o.area_code, 2) = ${areaCode.slice(0, 2)}`)
    .where("o.id", "!=", id ?? 0)
    .select("o.id")
    .executeTakeFirst();
  return same ? ("partners:refused.exists" as const) : null;
}

async function isArea(trx: Transaction<DB>, code: string): Promise<boolean> {
  const area = await trx
    .selectFrom("areas")
    .where("code", "=", code)
    .where("level", "in", [0, 2, 3])
    .select("code")
    .executeTakeFirst();
  return area !== undefined;
}

function columnsOf({ sector, ...fields }: PartnerFields) {
  return { ...fields, sectorCode: sector, searchKey: searchKey(fields.nameTh, fields.nameEn) };
}
