import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { verifiedCertificate } from "./certificates.server.ts";
import type { ContentPicture } from "./content.ts";
import { shown } from "./shown-products.server.ts";

/** A product as it stands in a shop window. */
export interface Card {
  id: number;
  nameTh: string;
  nameEn: string | null;
  category: string;
  /** Exact baht; the same twice is one price. */
  priceFromBaht: string | null;
  priceToBaht: string | null;
  unitTh: string | null;
  unitEn: string | null;
  stars: number | null;
  /** Schemes of the certificates that are valid today. */
  certificates: string[];
  picture: (ContentPicture & { width: number; height: number }) | null;
  makerCode: string;
  makerTh: string;
  makerEn: string | null;
  province: string;
  provinceTh: string;
  provinceEn: string | null;
}

/** Published products with what a card shows of them; pictures and certificates come with {@link cardsOf}. */
export function cardRows(on: Kysely<DB>) {
  return shown(on)
    .innerJoin("reportingUnits as u", "u.id", "p.enterpriseId")
    .innerJoin("areas as a", (join) => join.on(sql<boolean>`a.code = left(p.area_code, 2)`))
    .select([
      "p.id",
      "p.nameTh",
      "p.nameEn",
      "p.categoryCode as category",
      "p.priceFromBaht",
      "p.priceToBaht",
      "p.stars",
      "p.enterpriseId",
      "u.code as makerCode",
      "u.nameTh as makerTh",
      "u.nameEn as makerEn",
      "a.code as province",
      "a.nameTh as provinceTh",
      "a.nameEn as provinceEn",
    ]);
}

export type CardRow = Awaited<ReturnType<ReturnType<typeof cardRows>["execute"]>>[number];

/** Adds to a page of rows its pictures, units and certificates, two statements for all of them. */
export async function cardsOf(rows: readonly CardRow[]): Promise<Card[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [windows, certificates] = [await windowsOf(ids), await certificatesOf(rows)];
  return rows.map(({ enterpriseId, ...row }) => {
    const window = windows.get(row.id);
    return {
      ...row,
      unitTh: window?.unitTh ?? null,
      unitEn: window?.unitEn ?? null,
      picture: window?.picture ?? null,
      certificates: [
        ...new Set(
          certificates
            .filter(({ productId, makerId }) => makerId === enterpriseId && (productId ?? row.id) === row.id)
            .map(({ scheme }) => scheme),
        ),
      ],
    };
  });
}

async function windowsOf(ids: number[]) {
  const { rows } = await sql<{
    id: number;
    unitTh: string | null;
    unitEn: string | null;
    picture: Card["picture"];
  }>`
    select p.id, r.content ->> 'unitTh' as unit_th, r.content ->> 'unitEn' as unit_en,
      case when i.id is not null then
        (r.content -> 'pictures' -> 0) || jsonb_build_object('width', i.width, 'height', i.height) end as picture
    from products as p
    join product_revisions as r on (r.product_id, r.revision) = (p.id, p.published_revision)
    left join product_pictures as i on i.id = (r.content -> 'pictures' -> 0 ->> 'id')::uuid
    where p.id = any(${ids}::int[])`.execute(db());
  return new Map(rows.map((row) => [row.id, row]));
}

function certificatesOf(rows: readonly CardRow[]) {
  const makers = [...new Set(rows.map(({ enterpriseId }) => enterpriseId))];
  return db()
    .selectFrom("certificates as c")
    .where(sql<boolean>`enterprise_id = any(${makers}::int[])`)
    .where(verifiedCertificate())
    .orderBy("scheme")
    .select(["enterpriseId as makerId", "productId", "scheme"])
    .execute();
}
