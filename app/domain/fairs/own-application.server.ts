import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { SOME_DAYS, type SomeDays } from "../floor-plan/plan.server.ts";
import { isCertified } from "../products/shown-products.server.ts";
import { type ApplicationRecord, partsOf } from "./application.server.ts";
import { seenState, seenVersion } from "./application-scope.server.ts";
import type { ApplicationState } from "./application-states.ts";
import { readFair } from "./fair.server.ts";
import { type WaitingPlace, waitingPlace } from "./waiting-list.server.ts";

export interface OwnEnterprise {
  id: number;
  code: string;
  nameTh: string;
  nameEn: string | null;
  provinceCode: string;
  categoryCode: string;
  phone: string | null;
}

/** The enterprises for which the viewer may apply. */
export async function ownEnterprises(viewer: Viewer): Promise<OwnEnterprise[]> {
  const { units } = scopeOf(viewer, "fairs.apply");
  if (units.length === 0) return [];
  return db()
    .selectFrom("reportingUnits as u")
    .innerJoin("enterprises as e", "e.reportingUnitId", "u.id")
    .where(sql<boolean>`u.id = any(${units}::int[])`)
    .orderBy("u.id")
    .select(["u.id", "u.code", "u.nameTh", "u.nameEn", "e.categoryCode", "e.phone"])
    .select(sql<string>`left(u.home_area_code, 2)`.as("provinceCode"))
    .execute();
}

export interface OwnProduct {
  id: number;
  nameTh: string;
  nameEn: string | null;
  categoryCode: string;
  stars: number | null;
  certified: boolean;
}

/** The published products of the viewer's own enterprise, which it may take to a fair. */
export async function ownProducts(viewer: Viewer, enterpriseId: number): Promise<OwnProduct[]> {
  if (!scopeOf(viewer, "fairs.apply").units.includes(enterpriseId)) return [];
  const { rows } = await sql<OwnProduct>`
    select p.id, p.name_th, p.name_en, p.category_code, p.stars, ${isCertified()} as certified
    from products p where p.enterprise_id = ${enterpriseId} and p.state = 'published'
    order by p.name_th collate fanfueang_th, p.id limit 200`.execute(db());
  return rows;
}

export interface OwnApplication
  extends Pick<ApplicationRecord, "products" | "answers" | "papers" | "score" | "scoreParts"> {
  id: number;
  state: ApplicationState;
  version: number;
  categoryCode: string;
  contactPhone: string | null;
  submittedAt: Date | null;
  fixUntil: Date | null;
  reasonCode: string | null;
  /** What the province or the department wrote with the last return, failure or cancellation. */
  reason: string | null;
  /** Known once the results are. */
  waiting: WaitingPlace | null;
  booth: OwnBooth | null;
}

/** The booth that an application is offered or has, and its days when those are not all of the fair's. */
export interface OwnBooth extends SomeDays {
  code: string;
  hall: string;
  zoneTh: string;
  zoneEn: string | null;
  /** When the offer runs out; null once it has been taken. */
  expiresAt: Date | null;
}

/**
 * The newest application of the viewer's own enterprise in a fair, its state as the enterprise may know it: before the
 * announcement whoever was selected or put on the waiting list reads that the province has passed it. Null without one.
 */
export async function readOwnApplication(
  viewer: Viewer,
  code: string,
  enterpriseId: number,
): Promise<OwnApplication | null> {
  const fair = await readFair(viewer, code);
  if (!fair || !scopeOf(viewer, "fairs.apply").units.includes(enterpriseId)) return null;
  const row = await db()
    .selectFrom("fairApplications as a")
    .innerJoin("fairs as f", "f.id", "a.fairId")
    .where("a.fairId", "=", fair.id)
    .where("a.enterpriseId", "=", enterpriseId)
    .orderBy("a.id", "desc")
    .limit(1)
    .select(["a.id", "a.fairId", "a.provinceCode", "a.categoryCode", "a.contactPhone", "a.submittedAt", "a.fixUntil"])
    .select(["a.reasonCode", "a.score", seenVersion(viewer).as("version"), seenState(viewer).as("state")])
    .select(
      sql<string | null>`(select e.reason_th from fair_application_events e where e.application_id = a.id
        and e.reason_th is not null and e.to_state in ('returned', 'province_failed', 'cancelled') order by e.id desc limit 1)`.as(
        "reason",
      ),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { fairId: _fair, provinceCode: _province, ...application } = row;
  const waiting = row.state === "waitlisted" ? await waitingPlace(db(), row, fair.vacancyRule) : null;
  return { ...application, waiting, booth: await boothOf(row.id), ...(await partsOf(row.id)) };
}

/** The booth of an application that the caller may show; null when it has none. */
export async function boothOf(applicationId: number): Promise<OwnBooth | null> {
  const { rows } = await sql<OwnBooth>`
    select b.code, z.hall, z.name_th as zone_th, z.name_en as zone_en,
      case when al.state = 'offered' then al.offer_expires_at end as expires_at, ${SOME_DAYS}
    from booth_allocations al join booths b on b.id = al.booth_id join fair_zones z on z.id = b.zone_id
    where al.application_id = ${applicationId} and al.state in ('offered', 'confirmed')`.execute(db());
  return rows[0] ?? null;
}

/** The states of the viewer's own applications by the fair's code, for the list of fairs. */
export async function ownStates(viewer: Viewer): Promise<Map<string, ApplicationState>> {
  const { units } = scopeOf(viewer, "fairs.apply");
  if (units.length === 0) return new Map();
  const rows = await db()
    .selectFrom("fairApplications as a")
    .innerJoin("fairs as f", "f.id", "a.fairId")
    .where(sql<boolean>`a.enterprise_id = any(${units}::int[])`)
    .orderBy("a.id")
    .select(["f.code", seenState(viewer).as("state")])
    .execute();
  return new Map(rows.map((row) => [row.code, row.state]));
}
