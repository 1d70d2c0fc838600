import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CategoryDrawing } from "#app/ui/content/category-drawing.tsx";
import { Picture } from "#app/ui/content/picture.tsx";
import { Stars } from "#app/ui/content/stars.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { ProductState } from "./state-badge.tsx";

interface OwnRow {
  id: number;
  name: string;
  category: string;
  state: string;
  change: "writing" | "waiting" | "returned" | null;
  stars: number | null;
  maker: string;
  makerCode: string;
  saved: string;
  picture: string | null;
}

/** One's products in a row each, as they would be found on a shelf: picture, name, where they stand. */
export function OwnProductList({ products, showMaker }: { products: OwnRow[]; showMaker: boolean }) {
  const { t } = useTranslation("products");
  return (
    <ul aria-label={t("mine.title")} className="flex flex-col">
      {products.map((product) => (
        <li key={product.id} className="group relative flex gap-4 border-b border-line py-4 first:border-t">
          {product.picture ? (
            <Picture
              id={product.picture}
              alt=""
              width={320}
              height={240}
              sizes="6rem"
              className="aspect-4/3 h-auto w-24 shrink-0 rounded-md object-cover"
            />
          ) : (
            <CategoryDrawing category={product.category} className="aspect-4/3 w-24 shrink-0 self-start rounded-md" />
          )}
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <h2 className="text-base leading-normal">
              <Link
                to={paths.myProduct(product.id)}
                className="text-ink no-underline group-hover:underline after:absolute after:inset-0 hover:text-ink"
              >
                {product.name}
              </Link>
            </h2>
            {showMaker && (
              <p className="text-sm text-ink-soft">
                {product.maker} <span className="figures">{product.makerCode}</span>
              </p>
            )}
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <ProductState state={product.state} change={product.change} />
              {product.stars && <Stars count={product.stars} />}
              <span>{t("mine.saved", { date: product.saved })}</span>
            </p>
          </div>
          <Icon name="right" className="mt-1 text-ink-faint" />
        </li>
      ))}
    </ul>
  );
}
