import Big from "big.js";
import { z } from "zod";
import { CATEGORIES } from "./product.ts";

export const MOST_PICTURES = 8;

const text = (most: number) => z.string().trim().max(most);
const maybe = (most: number) =>
  text(most)
    .transform((value) => value || null)
    .nullable();
const money = z
  .string()
  .regex(/^\d{1,10}(\.\d{1,2})?$/)
  .nullable();

/** A picture of a revision: which one, and what it shows in words. */
const picture = z.object({ id: z.uuid(), altTh: text(250), altEn: text(250) });
export type ContentPicture = z.infer<typeof picture>;

const words = z.object({
  nameTh: text(160).min(1),
  nameEn: maybe(160),
  storyTh: maybe(4000),
  storyEn: maybe(4000),
  categoryCode: z.enum(CATEGORIES),
  /** Baht, exact decimals; one price is a range of itself. */
  priceFromBaht: money,
  priceToBaht: money,
  unitTh: maybe(60),
  unitEn: maybe(60),
  /** Whole units a month. */
  capacityPerMonth: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullable(),
  suitsGift: z.boolean(),
  suitsExport: z.boolean(),
  suitsOnBoard: z.boolean(),
});

/** What somebody writes about a product, without its pictures. */
export type ProductWords = z.infer<typeof words>;

/**
 * The one shape of a revision's content: kept as jsonb, copied into applications for fairs, shown to the public.
 * `safeParse(...).error` names the fields.
 */
export const productContent = words.extend({ pictures: z.array(picture).max(MOST_PICTURES) }).superRefine(rangeHolds);

/** Only the words; pictures are added one by one. */
export const productWords = words.superRefine(rangeHolds);

export type ProductContent = z.infer<typeof productContent>;

/** What a proposal still lacks, in the order of the page. */
export const MISSING = ["story", "price", "unit", "alt"] as const;
export type Missing = (typeof MISSING)[number];

/** A draft may be half done; what is proposed has a story, a price with its unit, and words for every picture. */
export function missingOf(content: ProductContent): Missing[] {
  const holds: Record<Missing, boolean> = {
    story: content.storyTh !== null,
    price: content.priceFromBaht !== null,
    unit: content.unitTh !== null,
    alt: content.pictures.every(({ altTh }) => altTh !== ""),
  };
  return MISSING.filter((each) => !holds[each]);
}

function rangeHolds(
  { priceFromBaht, priceToBaht }: { priceFromBaht: string | null; priceToBaht: string | null },
  context: z.RefinementCtx,
): void {
  if (priceToBaht === null) return;
  if (priceFromBaht === null || new Big(priceToBaht).lt(priceFromBaht))
    context.addIssue({ code: "custom", path: ["priceToBaht"], message: "range" });
}
