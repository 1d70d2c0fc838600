import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CategoryDrawings } from "#app/ui/content/category-drawing.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { CatalogueFilters, ChosenFilters } from "./catalogue-filters.tsx";
import type { CataloguePage as Page } from "./catalogue-page.server.ts";
import { CatalogueSearch } from "./catalogue-search.tsx";
import { ProductGrid } from "./product-card.tsx";

/** The shop window of the country, or of one province. */
export function CataloguePage({ page }: { page: Page }) {
  const { t } = useTranslation("catalogue");
  const { products, near, q } = page;
  return (
    <div className="flex flex-col gap-5">
      <CategoryDrawings />
      <PageHeader title={page.title} crumbs={page.place ? [{ label: t("title"), to: paths.products() }] : undefined}>
        {page.intro}
      </PageHeader>
      <CatalogueSearch {...page} />
      <div className="grid gap-5 lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-8">
        <CatalogueFilters {...page} />
        <div className="flex min-w-0 flex-col gap-4">
          <ChosenFilters {...page} />
          {near && products.length > 0 && (
            <Notice tone="info" title={t("near.title", { text: q })} announce>
              {near.meant ? (
                <>
                  {t("near.meant")}{" "}
                  <Link to={near.meant.to} className="font-bold">
                    {near.meant.text}
                  </Link>
                </>
              ) : (
                t("near.text")
              )}
            </Notice>
          )}
          {page.count && products.length > 0 && <p className="figures text-sm text-ink-soft">{page.count}</p>}
          {products.length > 0 ? (
            <ProductGrid products={products} label={t("list")} />
          ) : (
            <EmptyState
              icon="search"
              title={t("empty.title")}
              actions={<ButtonLink to={page.clear}>{t("filter.clear")}</ButtonLink>}
            >
              {t("empty.hint")}
            </EmptyState>
          )}
          <Pagination previous={page.first} next={page.next} />
        </div>
      </div>
    </div>
  );
}
