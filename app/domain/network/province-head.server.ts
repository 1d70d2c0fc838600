import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";

interface Named {
  nameTh: string;
  nameEn: string | null;
}

/** Who holds the network of a province together, and what is amiss with them today. */
export interface ProvinceHead {
  province: Named & { code: string };
  region: Named & { code: string };
  /** Null where there is none: Bangkok has neither. */
  committee: (Named & { id: number }) | null;
  company: (Named & { id: number }) | null;
  /** Seats that are not abolished and have nobody today. */
  vacantSeats: number;
  /** Actions past their day that no meeting has closed. */
  overdueActions: number;
}

/** The head of a province's network page; null when there is no such province. Public. */
export async function readProvinceHead(_viewer: Viewer, code: string): Promise<ProvinceHead | null> {
  const area = await db()
    .selectFrom("areas as p")
    .innerJoin("areas as r", "r.code", "p.parentCode")
    .where("p.code", "=", code)
    .where("p.level", "=", 2)
    .select(["p.nameTh", "p.nameEn", "r.code as regionCode", "r.nameTh as regionTh", "r.nameEn as regionEn"])
    .select([vacantSeatsIn(code).as("vacantSeats"), overdueActionsIn(code).as("overdueActions")])
    .executeTakeFirst();
  if (!area) return null;
  const committee = await db()
    .selectFrom("committees")
    .where("kind", "=", "provincial")
    .where("areaCode", "=", code)
    .select(["id", "nameTh", "nameEn"])
    .executeTakeFirst();
  const company = await db()
    .selectFrom("organizations")
    .where("kind", "=", "company")
    .where("areaCode", "=", code)
    .select(["id", "nameTh", "nameEn"])
    .executeTakeFirst();
  return {
    province: { code, nameTh: area.nameTh, nameEn: area.nameEn },
    region: { code: area.regionCode, nameTh: area.regionTh, nameEn: area.regionEn },
    committee: committee ?? null,
    company: company ?? null,
    vacantSeats: area.vacantSeats,
    overdueActions: area.overdueActions,
  };
}

/** A seat of `s` that has nobody today. */
export function isVacant() {
  const today = bangkokDate(now());
  return sql<SqlBool>`(s.abolished_on is null or s.abolished_on > ${today})
    and not exists (select from committee_terms t where t.seat_id = s.id and t.term @> ${today}::date)`;
}

/** An action of `x` past its day, that no meeting has closed. */
export function isOverdue() {
  return sql<SqlBool>`x.state in ('open', 'in_progress', 'reported_done') and x.due_on < ${bangkokDate(now())}`;
}

function vacantSeatsIn(province: string) {
  return sql<number>`(select count(*)::int from committees c join committee_seats s on s.committee_id = c.id
    where c.kind = 'provincial' and c.area_code = ${province} and ${isVacant()})`;
}

function overdueActionsIn(province: string) {
  return sql<number>`(select count(*)::int from committees c join actions x on x.committee_id = c.id
    where left(c.area_code, 2) = ${province} and ${isOverdue()})`;
}
