import type { PublicProduct } from "#app/domain/products/public-product.server.ts";
import { paths } from "#app/paths.ts";
import type { ContentView, certificateViews } from "./product-view.server.ts";

interface Around {
  content: ContentView;
  maker: string;
  certificates: ReturnType<typeof certificateViews>;
  canonical: string;
  origin: string;
}

/** The product in the vocabulary of schema.org, for those who read the web by machine: only what the page shows. */
export function structuredData(product: PublicProduct, { content, maker, certificates, canonical, origin }: Around) {
  const { priceFromBaht, priceToBaht } = product.content;
  const organization = { "@type": "Organization", name: maker, url: origin + paths.productsBy(product.maker.code) };
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    "@id": canonical,
    url: canonical,
    name: content.name,
    ...(content.otherName && { alternateName: content.otherName }),
    ...(content.story.length > 0 && { description: content.story.join("\n") }),
    ...(content.pictures.length > 0 && {
      image: content.pictures.map(({ id }) => origin + paths.picture(id, 1280, "webp")),
    }),
    sku: String(product.id),
    category: content.categoryName,
    brand: { "@type": "Brand", name: maker },
    manufacturer: organization,
    countryOfOrigin: { "@type": "Country", name: "TH" },
    ...(product.stars && { award: `OTOP Product Champion ${product.stars}/5` }),
    ...(certificates.length > 0 && {
      hasCertification: certificates.map(({ name, number }) => ({
        "@type": "Certification",
        name,
        certificationIdentification: number,
      })),
    }),
    ...(priceFromBaht !== null && {
      offers:
        (priceToBaht ?? priceFromBaht) === priceFromBaht
          ? { "@type": "Offer", priceCurrency: "THB", price: priceFromBaht, seller: organization }
          : {
              "@type": "AggregateOffer",
              priceCurrency: "THB",
              lowPrice: priceFromBaht,
              highPrice: priceToBaht,
              seller: organization,
            },
    }),
  };
}
