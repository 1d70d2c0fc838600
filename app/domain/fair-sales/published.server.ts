import { type Kysely, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair, readsApplications } from "../fairs/fair.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { canonical } from "../observations/parse-number.ts";
import { now } from "../periods/clock.server.ts";
import { BUDDHIST_ERA } from "../periods/fiscal.ts";
import type { PublishedFigure } from "./published-input.ts";

/** So few booths would tell what one of them took: their sum is not said to everybody. */
const FEWEST_FOR_ALL = 3;

/** A published figure with what the portal's own booths have reported of the same, where the reader may see that. */
export interface PublishedRow extends PublishedFigure {
  id: number;
  /** Our own sum of the same fair, days, province, products and zone; null without reports. */
  own: string | null;
  ownBooths: number | null;
}

/**
 * Everything published about fairs, the latest fair first (by its days, else by the year in its name), the whole before
 * its parts. Public as the figures are; beside them everybody reads our own sums of fairs that are closed, of three booths
 * and more, and who reads applications all.
 */
export async function publishedFigures(viewer: Viewer): Promise<PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    select p.id, f.code as "fairCode", p.fair_name as "fairName", p.from_date as "fromDate", p.to_date as "toDate",
      p.province_code as "provinceCode", p.category_code as "categoryCode", p.zone_text as zone, p.booths, p.visitors,
      p.cash_baht as cash, p.orders_baht as orders, p.total_baht as total, p.source,
      case when own.shown then own.total end as own, case when own.shown then own.booths end as "ownBooths"
    from fair_published_sales as p
    left join fairs as f on f.id = p.fair_id and f.published_at is not null
    left join lateral (
      select sum(s.total_baht)::text as total, count(distinct s.allocation_id)::int as booths,
        count(distinct s.allocation_id) >= case when ${readsApplications(viewer)}::boolean then 1 else ${FEWEST_FOR_ALL}::int end as shown
      from booth_allocations as al
      join booth_day_sales as s on s.allocation_id = al.id
      join fair_applications as a on a.id = al.application_id
      join booths as b on b.id = al.booth_id
      join fair_zones as z on z.id = b.zone_id
      where al.fair_id = f.id and (f.closed_at is not null or ${readsApplications(viewer)}::boolean)
        and s.sale_date between coalesce(p.from_date, s.sale_date) and coalesce(p.to_date, s.sale_date)
        and a.province_code = coalesce(p.province_code, a.province_code)
        and a.category_code = coalesce(p.category_code, a.category_code)
        and coalesce(p.zone_text, z.code) in (z.code, z.name_th, z.name_en)
    ) as own on true
    order by coalesce(max(p.to_date) over (partition by p.fair_name),
        make_date(substring(p.fair_name from '25[0-9]{2}')::int - ${BUDDHIST_ERA}::int, 1, 1)) desc nulls last, p.fair_name,
      p.to_date desc nulls last, p.province_code nulls first, p.category_code nulls first, p.zone_text nulls first, p.id`.execute(
    db(),
  );
  return rows;
}

/** Whether anybody has published a figure about a fair that the viewer sees. */
export async function hasPublished(viewer: Viewer, fairCode: string): Promise<boolean> {
  const fair = await readFair(viewer, fairCode);
  if (!fair) return false;
  const found = await db()
    .selectFrom("fairPublishedSales")
    .where("fairId", "=", fair.id)
    .select("id")
    .limit(1)
    .execute();
  return found.length > 0;
}

export type RecordedPublished =
  | { ok: true; id: number; already: boolean }
  | { ok: false; reason: "unknown" | "differs" };

/**
 * Records what a source says; the same again changes nothing. Null for whoever does not manage fairs; refused where fair,
 * province or category are not known, and where the same source stands there with other figures.
 */
export function recordPublished(viewer: Viewer, figure: PublishedFigure): Promise<RecordedPublished | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<RecordedPublished | null> => {
      if (!managesFairs(viewer)) return null;
      const { rows } = await sql<{ known: boolean }>`
        select (${figure.fairCode}::text is null or exists (select from fairs where code = ${figure.fairCode}))
          and (${figure.provinceCode}::text is null or exists (select from areas where code = ${figure.provinceCode} and level = 2))
          and (${figure.categoryCode}::text is null or exists (select from product_categories where code = ${figure.categoryCode}))
            as known`.execute(trx);
      if (!rows[0]?.known) return { ok: false, reason: "unknown" };
      await holdPublished(trx);
      const standing = (await standingPublished(trx, [figure.fairName]))(figure);
      if (standing === "differs") return { ok: false, reason: "differs" };
      if (standing === "known") return { ok: true, id: 0, already: true };
      return { ok: true, id: await writePublished(trx, viewer, figure), already: false };
    });
}

/** Lets one at a time record published figures, until the transaction ends: what was seen to be new still is. */
export async function holdPublished(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('published figures'))`.execute(trx);
}

/** Whether a figure of one of these fairs stands here already: the same source of the same part and days. */
export async function standingPublished(
  on: Kysely<DB>,
  fairNames: readonly string[],
): Promise<(figure: PublishedFigure) => "new" | "known" | "differs"> {
  const rows = await on
    .selectFrom("fairPublishedSales")
    .where("fairName", "in", ["", ...fairNames])
    .select(["fairName", "fromDate", "toDate", "provinceCode", "categoryCode", "zoneText as zone", "source"])
    .select(["booths", "visitors", "cashBaht as cash", "ordersBaht as orders", "totalBaht as total"])
    .execute();
  const standing = new Map(rows.map((row) => [partOf(row), figuresOf(row)]));
  return (figure) => {
    const stands = standing.get(partOf(figure));
    return stands === undefined ? "new" : stands === figuresOf(figure) ? "known" : "differs";
  };
}

type Part = Pick<
  PublishedFigure,
  "fairName" | "fromDate" | "toDate" | "provinceCode" | "categoryCode" | "zone" | "source"
>;

/** Of what a figure speaks and who says it: there is one of each. */
export function partOf({ fairName, fromDate, toDate, provinceCode, categoryCode, zone, source }: Part): string {
  return JSON.stringify([fairName, fromDate, toDate, provinceCode, categoryCode, zone, source]);
}

/** What a figure says of it, so that two can be compared. */
function figuresOf(said: Pick<PublishedFigure, "booths" | "visitors" | "cash" | "orders" | "total">): string {
  const baht = [said.cash, said.orders, said.total].map((amount) => amount && canonical(amount));
  return JSON.stringify([said.booths, said.visitors, ...baht]);
}

/** Writes a figure that is new, with its event; whoever calls has judged it. Answers its id. */
export async function writePublished(trx: Transaction<DB>, viewer: Viewer, figure: PublishedFigure): Promise<number> {
  const { id } = await trx
    .insertInto("fairPublishedSales")
    .values({
      fairId: sql<number | null>`(select id from fairs where code = ${figure.fairCode})`,
      fairName: figure.fairName,
      fromDate: figure.fromDate,
      toDate: figure.toDate,
      provinceCode: figure.provinceCode,
      categoryCode: figure.categoryCode,
      zoneText: figure.zone,
      booths: figure.booths,
      visitors: figure.visitors,
      cashBaht: figure.cash,
      ordersBaht: figure.orders,
      totalBaht: figure.total,
      source: figure.source,
      recordedBy: viewer.userId!,
      recordedAt: now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordEvent(trx, viewer, {
    action: "fair.figure_recorded",
    entity: "published_sale",
    entityId: id,
    newValues: { ...figure },
  });
  return id;
}

/** Takes back a figure that was recorded wrongly. Null where there is none, and for whoever does not manage fairs. */
export function removePublished(viewer: Viewer, id: number): Promise<{ ok: true } | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<{ ok: true } | null> => {
      if (!managesFairs(viewer)) return null;
      const gone = await trx.deleteFrom("fairPublishedSales").where("id", "=", id).returningAll().executeTakeFirst();
      if (!gone) return null;
      const { fairName, totalBaht, source } = gone;
      await recordEvent(trx, viewer, {
        action: "fair.figure_removed",
        entity: "published_sale",
        entityId: id,
        oldValues: { fairName, totalBaht, source },
      });
      return { ok: true };
    });
}
