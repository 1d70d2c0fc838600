import type { MetaDescriptor } from "@remix-run/node";
import { LANGUAGES } from "#app/i18n/config.ts";
import { pageMeta } from "#app/root/page-meta.ts";

export interface Shared {
  title: string;
  description: string;
  language: string;
  /** The one address of the page, with its origin. */
  canonical: string;
  /** Address of a picture with its origin. */
  image?: { url: string; width: number; height: number; alt: string } | null;
  type?: "website" | "product";
}

/** What a page tells of itself where it is shared or listed: the card, its one address, and the same in the other language. */
export function shareMeta({
  title,
  description,
  language,
  canonical,
  image,
  type = "website",
}: Shared): MetaDescriptor[] {
  const inLanguage = (code: string) => `${canonical}${canonical.includes("?") ? "&" : "?"}lang=${code}`;
  return [
    ...pageMeta(title),
    { name: "description", content: description },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:type", content: type },
    { property: "og:url", content: canonical },
    { property: "og:locale", content: language === "en" ? "en_GB" : "th_TH" },
    ...(image
      ? [
          { property: "og:image", content: image.url },
          { property: "og:image:width", content: String(image.width) },
          { property: "og:image:height", content: String(image.height) },
          { property: "og:image:alt", content: image.alt },
        ]
      : []),
    { name: "twitter:card", content: image ? "summary_large_image" : "summary" },
    { tagName: "link", rel: "canonical", href: canonical },
    ...LANGUAGES.map((code) => ({ tagName: "link", rel: "alternate", hrefLang: code, href: inLanguage(code) })),
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: canonical },
  ];
}
