import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ShownCertificate } from "#app/domain/products/certificates.server.ts";
import type { ProductContent } from "#app/domain/products/content.ts";
import type { PictureSize } from "#app/domain/products/picture-sizes.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { priceText, schemeName } from "./card-view.server.ts";

/** The content of a product as its page shows it: the reader's language first, the other where that one is silent. */
export function contentView(
  { language }: Viewer,
  t: TFunction,
  content: ProductContent,
  sizes: ReadonlyMap<string, PictureSize>,
) {
  const word = (th: string | null, en: string | null) => (language === "en" && en) || th || en;
  const unit = word(content.unitTh, content.unitEn);
  return {
    name: word(content.nameTh, content.nameEn) ?? "",
    otherName: language === "en" ? (content.nameEn ? content.nameTh : null) : content.nameEn,
    story: paragraphs(word(content.storyTh, content.storyEn)),
    category: content.categoryCode,
    categoryName: t(`catalogue:category.${content.categoryCode}`),
    price: priceText(t, content),
    unit,
    capacity: content.capacityPerMonth && `${formatNumber(content.capacityPerMonth)} ${unit ?? ""}`.trim(),
    suits: [
      content.suitsGift && t("catalogue:flag.gift"),
      content.suitsExport && t("catalogue:flag.export"),
      content.suitsOnBoard && t("catalogue:flag.onBoard"),
    ].filter((each): each is string => Boolean(each)),
    pictures: content.pictures.flatMap(({ id, altTh, altEn }) => {
      const size = sizes.get(id);
      return size ? [{ id, alt: word(altTh, altEn || null) ?? "", ...size }] : [];
    }),
  };
}

export type ContentView = ReturnType<typeof contentView>;

/** Certificates as badges: what, number, until when. */
export function certificateViews(t: TFunction, language: Language, certificates: ShownCertificate[]) {
  return certificates.map(({ scheme, number, ofMaker, lastDay }) => ({
    key: `${scheme}/${number}`,
    name: schemeName(t, scheme),
    long: t(`catalogue:schemeLong.${scheme}`, { defaultValue: "" }),
    number,
    ofMaker,
    until: lastDay && t("catalogue:certificate.until", { date: formatDate(lastDay, language) }),
  }));
}

/** What a writer set apart by empty lines, or by lines. */
export function paragraphs(text: string | null): string[] {
  return (text ?? "")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
