import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { productsOfMaker } from "#app/domain/products/maker-products.server.ts";
import { readMaker } from "#app/domain/products/makers.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { CategoryDrawings } from "#app/ui/content/category-drawing.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { cardView } from "./products/card-view.server.ts";
import { ProductGrid } from "./products/product-card.tsx";
import { shareMeta } from "./products/share-meta.ts";

export const handle = { plain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? shareMeta(data) : pageMeta());

/** One enterprise's shop window: where its QR code leads. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const t = translator(viewer.language);
  const maker = found(await readMaker(viewer, params.code ?? ""));
  const name = nameIn(viewer);
  const province = name({ nameTh: maker.provinceTh, nameEn: maker.provinceEn });
  return {
    title: name(maker),
    description: t("catalogue:maker.description", { maker: name(maker), province }),
    language: viewer.language,
    canonical: new URL(request.url).origin + paths.productsBy(maker.code),
    code: maker.code,
    province: { code: maker.provinceCode, name: province },
    products: (await productsOfMaker(viewer, maker.id)).map((card) => cardView(viewer, t, card)),
  };
}

export default function MakerPage() {
  const { title, description, code, province, products } = useLoaderData<typeof loader>();
  const { t } = useTranslation("catalogue");
  return (
    <div className="flex flex-col gap-6">
      <CategoryDrawings />
      <PageHeader
        title={title}
        crumbs={[
          { label: t("title"), to: paths.products() },
          { label: province.name, to: paths.productsIn(province.code) },
        ]}
        actions={
          <>
            <ButtonLink to={paths.unit(code)} icon="enterprise" size="sm">
              {t("maker.record")}
            </ButtonLink>
            <ButtonLink to={paths.qr("enterprises", code)} icon="print" size="sm">
              {t("qr.link")}
            </ButtonLink>
          </>
        }
      >
        {description}
      </PageHeader>
      {products.length > 0 ? (
        <ProductGrid products={products} label={t("list")} />
      ) : (
        <EmptyState icon="enterprise" title={t("maker.emptyTitle")}>
          {t("maker.emptyHint")}
        </EmptyState>
      )}
    </div>
  );
}
