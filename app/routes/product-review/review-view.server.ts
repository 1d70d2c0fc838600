import { data, redirect } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ProductContent } from "#app/domain/products/content.ts";
import { readProduct } from "#app/domain/products/product-record.server.ts";
import { publishProduct } from "#app/domain/products/publish-product.server.ts";
import { returnProduct } from "#app/domain/products/return-product.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { certificateViews, contentView } from "../products/product-view.server.ts";

/** A proposal beside what the public sees now, field by field. */
export async function reviewView(viewer: Viewer, id: number) {
  const product = found(await readProduct(viewer, id, "products.publish"));
  const { last, shown } = product;
  const t = translator(viewer.language);
  const isWaiting = last.decision === null && last.proposedAt !== null;
  const name = nameIn(viewer);
  const after = fieldsOf(t, last.content);
  const before = shown && fieldsOf(t, shown);
  return {
    id,
    version: product.version,
    title: last.content.nameTh,
    isWaiting,
    isChange: shown !== null,
    proposed: last.proposedAt && formatDateTime(last.proposedAt, viewer.language),
    maker: {
      code: product.makerCode,
      name: name({ nameTh: product.makerTh, nameEn: product.makerEn }),
    },
    fields: after
      .map(({ key, value }, at) => ({
        key,
        label: t(`products:field.${key}`),
        value,
        before: before?.[at]?.value ?? null,
      }))
      .map((field) => ({ ...field, changed: before !== null && field.before !== field.value }))
      .filter((field) => field.value || field.before),
    pictures: picturesOf(viewer, t, last.content, shown, product.sizes),
    certificates: certificateViews(t, viewer.language, product.certificates),
    stars: product.stars,
    segment: product.segment && t(`catalogue:segment.${product.segment}`),
  };
}

export type ReviewView = Awaited<ReturnType<typeof reviewView>>;

/** Publishes or returns, as the posted button asks. */
export async function decideOn(viewer: Viewer, id: number, form: FormData) {
  const at = { id, version: Number(form.get("version")) || 0 };
  const reason = String(form.get("reason") ?? "").slice(0, 2000);
  const publishes = form.get("decision") === "publish";
  const outcome = found(publishes ? await publishProduct(viewer, at) : await returnProduct(viewer, { ...at, reason }));
  if (!outcome.ok) {
    const status = outcome.reason === "products:refused.stale" ? 409 : 422;
    return data({ reason: outcome.reason as string, typed: reason }, { status });
  }
  const key = `products:flash.${publishes ? "published" : "returned"}`;
  return redirect(paths.productReviews(), { status: 303, headers: { "Set-Cookie": await setFlash({ key }) } });
}

const WORDS = ["nameTh", "nameEn", "storyTh", "storyEn", "unitTh", "unitEn"] as const;

function fieldsOf(t: TFunction, content: ProductContent): { key: string; value: string }[] {
  const money = (value: string | null) => (value === null ? "" : formatNumber(value));
  const price = [content.priceFromBaht, content.priceToBaht].filter((each) => each !== null).map(money);
  const suits = (["suitsGift", "suitsExport", "suitsOnBoard"] as const).filter((each) => content[each]);
  return [
    ...WORDS.map((key) => ({ key, value: content[key] ?? "" })),
    { key: "category", value: t(`catalogue:category.${content.categoryCode}`) },
    { key: "price", value: price.length ? t("catalogue:price.baht", { price: price.join("–") }) : "" },
    { key: "capacity", value: money(content.capacityPerMonth) },
    { key: "suits", value: suits.map((each) => t(`products:form.${each}`)).join(" · ") },
  ];
}

/** The pictures of both, each saying whether it is new, taken out or described anew. */
function picturesOf(
  viewer: Viewer,
  t: TFunction,
  after: ProductContent,
  before: ProductContent | null,
  sizes: Parameters<typeof contentView>[3],
) {
  const old = new Map(before?.pictures.map((picture) => [picture.id, picture]));
  const kept = new Set(after.pictures.map(({ id }) => id));
  const gone = (before?.pictures ?? []).filter(({ id }) => !kept.has(id));
  const views = (content: ProductContent) => contentView(viewer, t, content, sizes).pictures;
  const state = (id: string, altTh: string) => {
    const was = old.get(id);
    if (!before) return null;
    return was ? (was.altTh === altTh ? null : "described") : "added";
  };
  return [
    ...views(after).map((picture) => ({ ...picture, mark: state(picture.id, picture.alt) as string | null })),
    ...views({ ...after, pictures: gone }).map((picture) => ({ ...picture, mark: "removed" as string | null })),
  ];
}
