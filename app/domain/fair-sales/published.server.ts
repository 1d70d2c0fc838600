import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readsApplications } from "../fairs/fair.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import type { PublishedFigure } from "./published-input.ts";

/** A published figure with what the portal's own booths have reported of the same, where the reader may see that. */
export interface PublishedRow extends PublishedFigure {
  id: number;
  /** Our own sum of the same fair, days, province, products and zone; null without reports, and for the public. */
  own: string | null;
  ownBooths: number | null;
}

/** Everything published about fairs, the latest fair first, the whole before its parts. Public as the figures are. */
export async function publishedFigures(viewer: Viewer): Promise<PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    select p.id, f.code as "fairCode", p.fair_name as "fairName", p.from_date as "fromDate", p.to_date as "toDate",
      p.province_code as "provinceCode", p.category_code as "categoryCode", p.zone_text as zone, p.booths, p.visitors,
      p.cash_baht as cash, p.orders_baht as orders, p.total_baht as total, p.source,
      own.total as own, nullif(own.booths, 0) as "ownBooths"
    from fair_published_sales as p
    left join fairs as f on f.id = p.fair_id and f.published_at is not null
    left join lateral (
      select sum(s.total_baht)::text as total, count(distinct s.allocation_id)::int as booths
      from booth_allocations as al
      join booth_day_sales as s on s.allocation_id = al.id
      join fair_applications as a on a.id = al.application_id
      join booths as b on b.id = al.booth_id
      join fair_zones as z on z.id = b.zone_id
      where al.fair_id = f.id and ${readsApplications(viewer)}::boolean
        and s.sale_date between coalesce(p.from_date, s.sale_date) and coalesce(p.to_date, s.sale_date)
        and a.province_code = coalesce(p.province_code, a.province_code)
        and a.category_code = coalesce(p.category_code, a.category_code)
        and coalesce(p.zone_text, z.code) in (z.code, z.name_th, z.name_en)
    ) as own on true
    order by max(p.to_date) over (partition by p.fair_name) desc nulls last, p.fair_name,
      p.to_date desc nulls last, p.province_code nulls first, p.category_code nulls first, p.zone_text nulls first, p.id`.execute(
    db(),
  );
  return rows;
}

export type RecordedPublished = { ok: true; id: number; already: boolean } | { ok: false; reason: "unknown" };

/**
 * Records what a source says; the same again changes nothing. Null for whoever does not manage fairs; refused where fair,
 * province or category are not known.
 */
export function recordPublished(viewer: Viewer, figure: PublishedFigure): Promise<RecordedPublished | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<RecordedPublished | null> => {
      if (!managesFairs(viewer)) return null;
      const { rows } = await sql<{ fairId: number | null; known: boolean }>`
        select (select id from fairs where code = ${figure.fairCode}) as fair_id,
          (${figure.fairCode}::text is null or exists (select from fairs where code = ${figure.fairCode}))
          and (${figure.provinceCode}::text is null or exists (select from areas where code = ${figure.provinceCode} and level = 2))
          and (${figure.categoryCode}::text is null or exists (select from product_categories where code = ${figure.categoryCode}))
            as known`.execute(trx);
      if (!rows[0]?.known) return { ok: false, reason: "unknown" };
      const made = await trx
        .insertInto("fairPublishedSales")
        .values({
          fairId: rows[0].fairId,
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
        .onConflict((conflict) => conflict.constraint("published_sales_once").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!made) return { ok: true, id: 0, already: true };
      await recordEvent(trx, viewer, {
        action: "fair.figure_recorded",
        entity: "published_sale",
        entityId: made.id,
        newValues: { ...figure },
      });
      return { ok: true, id: made.id, already: false };
    });
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
