import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Link } from "#app/ui/link.tsx";

interface Product {
  key: string;
  name: string;
  enterprise: string;
  /** Where it is not there for the whole fair. */
  days: string | null;
  booth: string;
  to: string;
  product: string;
}

/** What was found at a fair, each with the booth to walk to. */
export function FoundProducts({ products, meant }: { products: Product[]; meant: string | null }) {
  const { t } = useTranslation("fairPlan");
  if (products.length === 0) return <EmptyState icon="search" title={t("notFound")} />;
  return (
    <section aria-label={t("found", { count: products.length })}>
      {meant && <p className="font-semibold">{t("meant", { words: meant })}</p>}
      <p className="pb-2 text-ink-soft">{t("found", { count: products.length })}</p>
      <ul className="divide-y divide-line border-y border-line">
        {products.map((product) => (
          <li key={product.key} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0">
              <Link to={product.product} className="font-semibold">
                {product.name}
              </Link>
              <span className="block text-sm text-ink-soft">
                {[product.enterprise, product.days].filter(Boolean).join(" · ")}
              </span>
            </span>
            <ButtonLink to={product.to} size="sm" icon="map" className="shrink-0">
              {t("atBooth", { booth: product.booth })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
