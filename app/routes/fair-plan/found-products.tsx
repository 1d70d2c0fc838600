import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";

interface Product {
  key: string;
  name: string;
  enterprise: string;
  booth: string;
  to: string;
  product: string;
}

/** What was found at a fair, each with the booth to walk to. */
export function FoundProducts({ products }: { products: Product[] }) {
  const { t } = useTranslation("fairPlan");
  if (products.length === 0) return <EmptyState icon="search" title={t("notFound")} />;
  return (
    <ul aria-label={t("found", { count: products.length })} className="divide-y divide-line border-y border-line">
      {products.map((product) => (
        <li key={product.key} className="flex flex-wrap items-baseline gap-x-4 py-2">
          <Link to={product.product} className="font-semibold">
            {product.name}
          </Link>
          <span className="flex-1 text-ink-soft">{product.enterprise}</span>
          <Link to={product.to}>{t("atBooth", { booth: product.booth })}</Link>
        </li>
      ))}
    </ul>
  );
}
