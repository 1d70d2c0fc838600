import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Right } from "../access/rights.ts";
import { covers } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "../enterprises/otop-scope.ts";
import { type ShownCertificate, validCertificates } from "./certificates.server.ts";
import type { ProductContent } from "./content.ts";
import { type PictureSize, pictureSizes } from "./picture-sizes.server.ts";
import { type LastRevision, type ProductState, type ProductStep, type Segment, stepsOf } from "./product.ts";
import { inProductScope, readContent } from "./product-scope.server.ts";

export interface ProductRecord {
  id: number;
  version: number;
  state: ProductState;
  enterpriseId: number;
  makerCode: string;
  makerTh: string;
  makerEn: string | null;
  areaCode: string;
  stars: number | null;
  segment: Segment | null;
  certificates: ShownCertificate[];
  /** The newest revision: what is being written, waits, or was decided. */
  last: LastRevision & { revision: number; content: ProductContent; savedAt: Date; reason: string | null };
  /** What the public sees, when that is another revision. */
  shown: ProductContent | null;
  sizes: Map<string, PictureSize>;
  /** What the viewer may do now. */
  steps: ProductStep[];
}

/** A product for those who write it or those who publish it, with all that they decide by. Null when it is not theirs. */
export async function readProduct(
  viewer: Viewer,
  id: number,
  ...rights: ("products.edit" | "products.publish")[]
): Promise<ProductRecord | null> {
  const row = await db()
    .selectFrom("products as p")
    .innerJoin("reportingUnits as u", "u.id", "p.enterpriseId")
    .innerJoin("productRevisions as r", (join) =>
      join
        .onRef("r.productId", "=", "p.id")
        .on(sql<SqlBool>`r.revision = (select max(revision) from product_revisions where product_id = p.id)`),
    )
    .leftJoin("productRevisions as s", (join) =>
      join
        .onRef("s.productId", "=", "p.id")
        .onRef("s.revision", "=", "p.publishedRevision")
        .onRef("s.revision", "<>", "r.revision"),
    )
    .where("p.id", "=", id)
    .where(inProductScope(viewer, ...rights))
    .select(["p.id", "p.version", "p.enterpriseId", "p.areaCode", "p.stars"])
    .select(["u.code as makerCode", "u.nameTh as makerTh", "u.nameEn as makerEn"])
    .select(["r.revision", "r.content", "r.savedAt", "r.proposedAt", "r.reasonTh as reason", "s.content as shown"])
    .select([
      sql<ProductState>`p.state`.as("state"),
      sql<Segment | null>`p.segment`.as("segment"),
      sql<LastRevision["decision"]>`r.decision`.as("decision"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const { revision, content, savedAt, proposedAt, reason, shown, decision, ...product } = row;
  const last = { revision, content: readContent(content), savedAt, proposedAt, reason, decision };
  const before = shown ? readContent(shown) : null;
  const has = (right: Right) => covers(otopScope(viewer, right), row.areaCode, row.enterpriseId);
  const { writer, office } = stepsOf(row.state, last);
  return {
    ...product,
    last,
    shown: before,
    certificates: await validCertificates(row.enterpriseId, id),
    sizes: await pictureSizes({
      ...last.content,
      pictures: [...last.content.pictures, ...(before?.pictures ?? [])],
    }),
    steps: [...(has("products.edit") ? writer : []), ...(has("products.publish") ? office : [])],
  };
}
