import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { scopeOf } from "#app/domain/access/rights.ts";
import { listOwnProducts } from "#app/domain/products/own-products.server.ts";
import { PRODUCT_STATES } from "#app/domain/products/product.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { CategoryDrawings } from "#app/ui/content/category-drawing.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { OwnProductList } from "./my-products/own-product-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

/** The products that somebody writes: an enterprise its own, an officer those of the area. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "products.edit");
  const parameters = new URL(request.url).searchParams;
  const state = PRODUCT_STATES.find((each) => each === parameters.get("state")) ?? null;
  const q = parameters.get("q")?.slice(0, 100) || null;
  const after = /^\d{1,9}$/.test(parameters.get("after") ?? "") ? Number(parameters.get("after")) : null;
  const { products, next } = await listOwnProducts(viewer, { state, q, after });
  const name = nameIn(viewer);
  return {
    title: translator(viewer.language)("products:mine.title"),
    state: state ?? "",
    q: q ?? "",
    isOffice: scopeOf(viewer, "products.edit").areas.length > 0,
    products: products.map(({ savedAt, makerTh, makerEn, ...product }) => ({
      ...product,
      name: name(product),
      maker: name({ nameTh: makerTh, nameEn: makerEn }),
      saved: formatDate(savedAt, viewer.language),
    })),
    previous: after === null ? undefined : paths.myProducts({ state, q }),
    next: next === null ? undefined : paths.myProducts({ state, q, after: next }),
  };
}

export default function MyProductsPage() {
  const { title, state, q, isOffice, products, previous, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("products");
  const isFiltered = Boolean(state || q);
  const begin = (
    <ButtonLink to={paths.newProduct()} variant="primary" icon="plus">
      {t("mine.new")}
    </ButtonLink>
  );
  return (
    <div className="flex flex-col gap-5">
      <CategoryDrawings />
      <PageHeader title={title} actions={begin}>
        {t(isOffice ? "mine.introOffice" : "mine.intro")}
      </PageHeader>
      {(isOffice || isFiltered) && (
        <FilterBar label={t("mine.filter")} action={paths.myProducts()}>
          <Field id="q" label={t("mine.search")} className="sm:grow-2!">
            <TextInput key={q} type="search" name="q" defaultValue={q} enterKeyHint="search" />
          </Field>
          <Field id="state" label={t("mine.state")}>
            <Select
              key={state}
              name="state"
              defaultValue={state}
              emptyLabel={t("mine.everyState")}
              options={["draft", "proposed", "published", "rejected", "suspended", "archived"].map((value) => ({
                value,
                label: t(`state.${value}`),
              }))}
            />
          </Field>
        </FilterBar>
      )}
      {products.length > 0 ? (
        <OwnProductList products={products} showMaker={isOffice} />
      ) : (
        <EmptyState
          icon="plus"
          title={t(isFiltered ? "mine.noneFound" : "mine.emptyTitle")}
          actions={isFiltered ? <ButtonLink to={paths.myProducts()}>{t("mine.clear")}</ButtonLink> : begin}
        >
          {!isFiltered && t("mine.emptyHint")}
        </EmptyState>
      )}
      <Pagination previous={previous} next={next} />
    </div>
  );
}
