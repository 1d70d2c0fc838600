import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { CategoryDrawings } from "#app/ui/content/category-drawing.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { Certificates, ProductFacts, ProductPictures, Story } from "./products/product-body.tsx";
import { ProductGrid } from "./products/product-card.tsx";
import { idOf } from "./products/product-id.ts";
import { productPage } from "./products/product-page.server.ts";
import { shareMeta } from "./products/share-meta.ts";

export const handle = { plain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...shareMeta(data), { "script:ld+json": data.structured }] : pageMeta();

export function loader({ request, params }: LoaderFunctionArgs) {
  return productPage(request, idOf(params.id));
}

export default function ProductPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("catalogue");
  const { id, content, maker, place, certificates, others } = page;
  return (
    <article className="flex flex-col gap-8">
      <CategoryDrawings />
      <PageHeader
        title={content.name}
        crumbs={[
          { label: t("title"), to: paths.products() },
          { label: place.name, to: paths.productsIn(place.province) },
        ]}
        meta={[content.otherName]}
        actions={
          page.editable && (
            <ButtonLink to={paths.myProduct(id)} icon="edit" size="sm">
              {t("product.edit")}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <ProductPictures content={content} />
        <div className="flex flex-col gap-6">
          <ProductFacts {...page} />
          <p className="flex items-start gap-3 rounded-lg border border-line bg-surface p-4">
            <Icon name="enterprise" className="mt-0.5 size-6 text-accent" />
            <span>
              <span className="block text-sm text-ink-soft">{t("product.maker")}</span>
              <Link to={paths.productsBy(maker.code)} className="font-bold">
                {maker.name}
              </Link>
              <span className="block text-ink-soft">
                {place.district}, {place.name}
              </span>
            </span>
          </p>
          {certificates.length > 0 && (
            <Section title={t("certificate.title")}>
              <Certificates certificates={certificates} />
            </Section>
          )}
        </div>
      </div>
      {content.story.length > 0 && (
        <Section title={t("product.story")}>
          <Story story={content.story} />
        </Section>
      )}
      <Section title={t("qr.title")}>
        <div className="flex flex-wrap items-center gap-4">
          <img
            src={paths.qrImage("products", id)}
            alt={t("qr.alt", { name: content.name })}
            width={132}
            height={132}
            loading="lazy"
            className="rounded-md border border-line bg-surface"
          />
          <div className="flex flex-col items-start gap-2">
            <p className="max-w-prose text-ink-soft">{t("qr.text")}</p>
            <p className="flex flex-wrap gap-2">
              <ButtonLink to={paths.qr("products", id)} icon="print" size="sm">
                {t("qr.print")}
              </ButtonLink>
              <ButtonLink to={paths.qrImage("products", id, { download: 1 })} icon="download" size="sm" reloadDocument>
                {t("qr.download")}
              </ButtonLink>
            </p>
          </div>
        </div>
      </Section>
      {others.length > 0 && (
        <Section
          title={t("product.others")}
          aside={page.hasMore && <Link to={paths.productsBy(maker.code)}>{t("product.allOthers")}</Link>}
        >
          <ProductGrid products={others} label={t("product.others")} />
        </Section>
      )}
      <p className="text-sm text-ink-soft">{page.published}</p>
    </article>
  );
}
