import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CategoryDrawing } from "#app/ui/content/category-drawing.tsx";
import { Picture } from "#app/ui/content/picture.tsx";
import { Stars } from "#app/ui/content/stars.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import type { CardView } from "./card-view.server.ts";

const SIZES = "(min-width: 64rem) 17rem, (min-width: 40rem) 30vw, 46vw";

/** A product in the shop window: what it looks like, what it is, what it costs, where it comes from. */
export function ProductCard({ product, eager }: { product: CardView; eager?: boolean }) {
  const { t } = useTranslation("catalogue");
  const { id, name, picture, category, price, unit, stars, certificates, maker, province } = product;
  return (
    <li className="group relative flex min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface focus-within:border-accent hover:border-accent">
      {picture ? (
        <Picture {...picture} sizes={SIZES} eager={eager} className="aspect-4/3 h-auto w-full object-cover" />
      ) : (
        <CategoryDrawing category={category} className="aspect-4/3 w-full" />
      )}
      <div className="flex flex-1 flex-col gap-1 p-3">
        <h2 className="text-base leading-normal">
          <Link
            to={paths.product(id)}
            className="text-ink no-underline group-hover:underline after:absolute after:inset-0 hover:text-ink"
          >
            {name}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">
          {maker} · {province}
        </p>
        {(stars || certificates.length > 0) && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            {stars && <Stars count={stars} />}
            {certificates.length > 0 && (
              <span className="inline-flex items-center gap-1 text-success">
                <Icon name="check" className="size-4" />
                {certificates.join(" ")}
              </span>
            )}
          </p>
        )}
        <p className="figures mt-auto pt-1 font-bold">
          {price ?? <span className="font-normal text-ink-faint">{t("price.ask")}</span>}
          {price && unit && <span className="text-sm font-normal text-ink-soft"> / {unit}</span>}
        </p>
      </div>
    </li>
  );
}

/** Products side by side, two on a phone. */
export function ProductGrid({ products, label }: { products: CardView[]; label: string }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:gap-4 xl:grid-cols-4">
      {products.map((product, at) => (
        <ProductCard key={product.id} product={product} eager={at < 2} />
      ))}
    </ul>
  );
}
