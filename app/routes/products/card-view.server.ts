import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Card } from "#app/domain/products/product-cards.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";

/** A product in a shop window, in the reader's words. */
export function cardView(viewer: Viewer, t: TFunction, card: Card) {
  const name = nameIn(viewer);
  const { picture } = card;
  return {
    id: card.id,
    name: name(card),
    category: card.category,
    price: priceText(t, card),
    unit: (viewer.language === "en" && card.unitEn) || card.unitTh,
    stars: card.stars,
    certificates: card.certificates.map((scheme) => schemeName(t, scheme)),
    picture: picture && {
      id: picture.id,
      alt: (viewer.language === "en" && picture.altEn) || picture.altTh,
      width: picture.width,
      height: picture.height,
    },
    maker: name({ nameTh: card.makerTh, nameEn: card.makerEn }),
    province: name({ nameTh: card.provinceTh, nameEn: card.provinceEn }),
  };
}

export type CardView = ReturnType<typeof cardView>;

/** `150 บาท` or `150–300 บาท`; null when no price is told. */
export function priceText(
  t: TFunction,
  { priceFromBaht, priceToBaht }: Pick<Card, "priceFromBaht" | "priceToBaht">,
): string | null {
  if (priceFromBaht === null) return null;
  const [from, to] = [baht(priceFromBaht), baht(priceToBaht ?? priceFromBaht)];
  return t("catalogue:price.baht", { price: from === to ? from : `${from}–${to}` });
}

/** The short name of a certificate's scheme; one we have no word for is shown as it was entered. */
export function schemeName(t: TFunction, scheme: string): string {
  return t(`catalogue:scheme.${scheme}`, { defaultValue: scheme });
}

/** Whole baht without decimals, satang with two. */
function baht(value: string): string {
  return formatNumber(value, { decimals: /\.0*$|^\d+$/.test(value) ? 0 : 2 });
}
