import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchKey } from "#db/search-fold.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { keepsCompanies } from "./visible-company.server.ts";

/** An area without a company: a province, or TH for the national company. */
export interface FreeArea {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

export type Registered =
  | { ok: true; id: number }
  | { ok: false; reason: `companies:refused.${"no_name" | "exists" | "bangkok"}` };

/** Where the viewer may enter a company and there is none yet, by the Thai alphabet. */
export async function areasWithoutCompany(viewer: Viewer): Promise<FreeArea[]> {
  if (!keepsCompanies(viewer)) return [];
  return db()
    .selectFrom("areas as a")
    .where("a.level", "in", [0, 2])
    .where("a.code", "<>", "10")
    .where(inScope(scopeOf(viewer, "companies.manage"), sql.ref("a.code")))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("organizations as o")
            .where("o.kind", "=", "company")
            .whereRef("o.areaCode", "=", "a.code")
            .select("o.id"),
        ),
      ),
    )
    .orderBy("a.level")
    .orderBy(sql`a.name_th collate fanfueang_th`)
    .select(["a.code", "a.nameTh", "a.nameEn"])
    .execute();
}

/**
 * Enters the one company of a province, or the national one (area TH), and ties it to the unit that reports for it. Null
 * when the viewer keeps no companies there.
 */
export function registerCompany(
  viewer: Viewer,
  input: { areaCode: string; nameTh: string; nameEn: string | null },
): Promise<Registered | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Registered | null> => {
      if (!keepsCompanies(viewer)) return null;
      const area = await trx
        .selectFrom("areas as a")
        .where("a.code", "=", input.areaCode)
        .where("a.level", "in", [0, 2])
        .where(inScope(scopeOf(viewer, "companies.manage"), sql.ref("a.code")))
        .select("a.code")
        .executeTakeFirst();
      if (!area) return null;
      if (area.code === "10") return { ok: false, reason: "companies:refused.bangkok" };
      if (!input.nameTh.trim()) return { ok: false, reason: "companies:refused.no_name" };
      const added = await trx
        .insertInto("organizations")
        .values(({ selectFrom }) => ({
          kind: "company",
          sectorCode: "private",
          areaCode: area.code,
          nameTh: input.nameTh.trim(),
          nameEn: input.nameEn,
          searchKey: searchKey(input.nameTh, input.nameEn ?? ""),
          reportingUnitId: selectFrom("reportingUnits").where("code", "=", `S${area.code}`).select("id"),
        }))
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!added) return { ok: false, reason: "companies:refused.exists" };
      await trx.insertInto("companies").values({ organizationId: added.id }).execute();
      await recordEvent(trx, viewer, {
        action: "company.registered",
        entity: "company",
        entityId: added.id,
        newValues: { areaCode: area.code, nameTh: input.nameTh, nameEn: input.nameEn },
      });
      return { ok: true, id: added.id };
    });
}
