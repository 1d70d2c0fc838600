import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { CommitteeKind } from "./committee.ts";
import { isKept } from "./managed-committee.server.ts";
import { type Seat, seatsOf } from "./seat-terms.server.ts";

export interface CommitteeRecord {
  id: number;
  kind: CommitteeKind;
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
  nameTh: string;
  nameEn: string | null;
  businessArea: string | null;
  parent: Named | null;
  workingGroups: (Named & { businessArea: string | null })[];
  quorumNumerator: number;
  quorumDenominator: number;
  sectorsRequired: number;
  noticeDays: number;
  /** The committee's own office, published with it; not a person's. */
  contactTh: string | null;
  phone: string | null;
  email: string | null;
  version: number;
  seats: Seat[];
  /** Whether the viewer may change it. */
  kept: boolean;
}

interface Named {
  id: number;
  nameTh: string;
  nameEn: string | null;
}

/**
 * A committee with its seats and everybody's terms. Seats, offices and sectors are public; people's names and contact
 * details only as far as the viewer may see them. Null when there is none.
 */
export async function readCommittee(viewer: Viewer, id: number): Promise<CommitteeRecord | null> {
  if (!Number.isInteger(id)) return null;
  const row = await db()
    .selectFrom("committees as c")
    .innerJoin("areas as a", "a.code", "c.areaCode")
    .leftJoin("committees as parent", "parent.id", "c.parentId")
    .where("c.id", "=", id)
    .select(["c.id", "c.areaCode", "a.nameTh as areaTh", "a.nameEn as areaEn", "c.nameTh", "c.nameEn"])
    .select(["c.quorumNumerator", "c.quorumDenominator", "c.sectorsRequired", "c.noticeDays"])
    .select(["c.contactTh", "c.phone", "c.email", "c.version", "c.businessAreaCode as businessArea"])
    .select(["parent.id as parentId", "parent.nameTh as parentTh", "parent.nameEn as parentEn"])
    .select(sql<CommitteeKind>`c.kind`.as("kind"))
    .select(sql<boolean>`${isKept(viewer)}`.as("kept"))
    .executeTakeFirst();
  if (!row) return null;
  const { parentId, parentTh, parentEn, ...committee } = row;
  const workingGroups = await db()
    .selectFrom("committees")
    .where("parentId", "=", id)
    .orderBy("businessAreaCode")
    .orderBy("id")
    .select(["id", "nameTh", "nameEn", "businessAreaCode as businessArea"])
    .execute();
  return {
    ...committee,
    parent: parentId === null ? null : { id: parentId, nameTh: parentTh ?? "", nameEn: parentEn },
    workingGroups,
    seats: await seatsOf(viewer, id),
  };
}
