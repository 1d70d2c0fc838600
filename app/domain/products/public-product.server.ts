import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type ShownCertificate, validCertificates } from "./certificates.server.ts";
import type { ProductContent } from "./content.ts";
import { type PictureSize, pictureSizes } from "./picture-sizes.server.ts";
import type { Segment } from "./product.ts";
import { readContent } from "./product-scope.server.ts";
import { shown } from "./shown-products.server.ts";

export interface PublicProduct {
  id: number;
  content: ProductContent;
  /** Width and height by picture id. */
  sizes: Map<string, PictureSize>;
  stars: number | null;
  /** Of the grading round that gave the stars. */
  gradedIn: number | null;
  segment: Segment | null;
  /** Valid today, the product's own and its maker's. */
  certificates: ShownCertificate[];
  publishedAt: Date;
  makerId: number;
  maker: { code: string; nameTh: string; nameEn: string | null };
  district: { nameTh: string; nameEn: string | null };
  province: { code: string; nameTh: string; nameEn: string | null };
}

/** One product as everybody may see it: what was approved, whatever waits beside it. Null when it is not on show. */
export async function readPublicProduct(_viewer: Viewer, id: number): Promise<PublicProduct | null> {
  const row = await shown(db())
    .innerJoin("productRevisions as r", (join) =>
      join.onRef("r.productId", "=", "p.id").onRef("r.revision", "=", "p.publishedRevision"),
    )
    .innerJoin("reportingUnits as u", "u.id", "p.enterpriseId")
    .innerJoin("areas as d", "d.code", "p.areaCode")
    .innerJoin("areas as a", (join) => join.on(sql<boolean>`a.code = left(p.area_code, 2)`))
    .where("p.id", "=", id)
    .select(["p.id", "p.enterpriseId", "p.stars", "r.content", "u.code", "u.nameTh", "u.nameEn"])
    .select(["d.nameTh as districtTh", "d.nameEn as districtEn"])
    .select(["a.code as province", "a.nameTh as provinceTh", "a.nameEn as provinceEn"])
    .select([
      sql<Segment | null>`p.segment`.as("segment"),
      sql<Date>`p.published_at`.as("publishedAt"),
      sql<number | null>`(select max(g.fiscal_year) from product_gradings as pg
        join grading_rounds as g on g.id = pg.round_id where pg.product_id = p.id)`.as("gradedIn"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const content = readContent(row.content);
  return {
    id,
    content,
    sizes: await pictureSizes(content),
    stars: row.stars,
    gradedIn: row.gradedIn,
    segment: row.segment,
    certificates: await validCertificates(row.enterpriseId, id),
    publishedAt: row.publishedAt,
    makerId: row.enterpriseId,
    maker: { code: row.code, nameTh: row.nameTh, nameEn: row.nameEn },
    district: { nameTh: row.districtTh, nameEn: row.districtEn },
    province: { code: row.province, nameTh: row.provinceTh, nameEn: row.provinceEn },
  };
}
