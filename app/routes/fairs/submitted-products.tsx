import { useTranslation } from "react-i18next";
import { Picture } from "#app/ui/content/picture.tsx";
import { Stars } from "#app/ui/content/stars.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import type { ApplicationPage } from "./application-page.server.ts";

/** The products of an application as they were when it was sent: pictures, price, capacity and story. */
export function SubmittedProducts({ products }: { products: ApplicationPage["products"] }) {
  const { t } = useTranslation("fairApplications");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {products.map((product) => (
        <li key={product.key} className="flex flex-col gap-3 py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg font-bold">{product.name}</h3>
            <span className="flex items-baseline gap-3">
              {product.stars !== null && <Stars count={product.stars} />}
              {product.price && <span className="figures">{t("price", { price: product.price })}</span>}
            </span>
          </div>
          {(product.capacity || product.suits.length > 0) && (
            <p className="flex flex-wrap items-center gap-2">
              {product.capacity && (
                <span className="figures">{t("product.capacity", { capacity: product.capacity })}</span>
              )}
              {product.suits.map((suits) => (
                <Badge key={suits} tone="info">
                  {suits}
                </Badge>
              ))}
            </p>
          )}
          {product.pictures.length > 0 && (
            <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
              {product.pictures.map((picture) => (
                <li key={picture.id}>
                  <Picture
                    {...picture}
                    sizes="(min-width: 40rem) 12rem, 46vw"
                    className="aspect-4/3 h-auto w-full rounded-md object-cover"
                  />
                </li>
              ))}
            </ul>
          )}
          {product.story && <p className="max-w-prose whitespace-pre-line">{product.story}</p>}
        </li>
      ))}
    </ul>
  );
}
