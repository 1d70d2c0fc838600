import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedCommittee } from "./managed-committee.server.ts";

export interface WorkingGroup {
  parentId: number;
  nameTh: string;
  nameEn: string;
  /** agriculture, processing or tourism; null for another task. */
  businessArea: string | null;
}

export type OpenedCommittee =
  | { ok: true; id: number }
  | { ok: false; reason: `committees:refused.${"no_committee_name" | "exists" | "bangkok" | "of_working_group"}` };

/**
 * Opens the one committee of a province, by the area's code. Bangkok has none, and there is never a second one. Null
 * when the viewer keeps no committees there.
 */
export function openProvincialCommittee(viewer: Viewer, areaCode: string): Promise<OpenedCommittee | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<OpenedCommittee | null> => {
      const province = await keptProvince(trx, viewer, areaCode);
      if (!province) return null;
      if (areaCode === "10") return { ok: false, reason: "committees:refused.bangkok" };
      const opened = await trx
        .insertInto("committees")
        .values({
          kind: "provincial",
          areaCode,
          nameTh: `คณะกรรมการประสานและขับเคลื่อนนโยบายสานพลังประชารัฐประจำจังหวัด${province.nameTh}`,
          nameEn: `Provincial Coordination Committee of ${province.nameEn ?? province.nameTh}`,
        })
        .onConflict((conflict) =>
          conflict.column("areaCode").where("kind", "in", ["provincial", "national"]).doNothing(),
        )
        .returning("id")
        .executeTakeFirst();
      if (!opened) return { ok: false, reason: "committees:refused.exists" };
      await recordOpening(trx, viewer, opened.id, { kind: "provincial", areaCode });
      return { ok: true, id: opened.id };
    });
}

/** Sets up a working group under a committee, with the committee's area. Null when there is no such committee for the viewer. */
export function openWorkingGroup(viewer: Viewer, input: WorkingGroup): Promise<OpenedCommittee | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<OpenedCommittee | null> => {
      const parent = await managedCommittee(trx, viewer, input.parentId);
      if (!parent) return null;
      if (parent.kind === "working_group") return { ok: false, reason: "committees:refused.of_working_group" };
      if (!input.nameTh.trim()) return { ok: false, reason: "committees:refused.no_committee_name" };
      const { id } = await trx
        .insertInto("committees")
        .values({
          kind: "working_group",
          areaCode: parent.areaCode,
          parentId: parent.id,
          businessAreaCode: input.businessArea,
          nameTh: input.nameTh.trim(),
          nameEn: input.nameEn.trim() || null,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordOpening(trx, viewer, id, {
        kind: "working_group",
        parentId: parent.id,
        businessArea: input.businessArea,
      });
      return { ok: true, id };
    });
}

function keptProvince(trx: Transaction<DB>, viewer: Viewer, code: string) {
  const scope = scopeOf(viewer, "committees.manage");
  if (!scope.bureaus.includes("community")) return null;
  return trx
    .selectFrom("areas as a")
    .where("a.code", "=", code)
    .where("a.level", "=", 2)
    .where((where) => inScope(scope, where.ref("a.code")))
    .select(["a.nameTh", "a.nameEn"])
    .executeTakeFirst();
}

function recordOpening(
  trx: Transaction<DB>,
  viewer: Viewer,
  id: number,
  newValues: Record<string, string | number | null>,
) {
  return recordEvent(trx, viewer, { action: "committee.opened", entity: "committee", entityId: id, newValues });
}
