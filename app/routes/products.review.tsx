import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listWaiting, type WaitingProduct } from "#app/domain/products/review-queue.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

/** Proposals that wait for the office, the longest waiting first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "products.publish");
  const after = afterOf(new URL(request.url).searchParams.get("after"));
  const { products, more } = await listWaiting(viewer, after);
  const name = nameIn(viewer);
  const last = products.at(-1);
  return {
    title: translator(viewer.language)("products:review.title"),
    products: products.map((product) => ({
      id: product.id,
      name: product.nameTh,
      category: product.category,
      isChange: product.isChange,
      maker: name({ nameTh: product.makerTh, nameEn: product.makerEn }),
      province: name({ nameTh: product.provinceTh, nameEn: product.provinceEn }),
      proposed: formatDateTime(product.proposedAt, viewer.language),
    })),
    previous: after ? paths.productReviews() : undefined,
    next: more && last ? paths.productReviews({ after: cursorOf(last) }) : undefined,
  };
}

function cursorOf({ proposedAt, id }: WaitingProduct): string {
  return `${proposedAt.getTime()}-${id}`;
}

function afterOf(text: string | null): { at: Date; id: number } | null {
  const [, at, id] = /^(\d{12,14})-(\d{1,9})$/.exec(text ?? "") ?? [];
  return at && id ? { at: new Date(Number(at)), id: Number(id) } : null;
}

export default function ProductReviewsPage() {
  const { title, products, previous, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("products");
  const { t: shop } = useTranslation("catalogue");
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title={title}>{t("review.intro")}</PageHeader>
      <DataTable
        caption={title}
        captionHidden
        phone="cards"
        rows={products}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("review.product"),
            cell: ({ id, name, isChange }) => (
              <span className="flex flex-wrap items-center gap-2">
                <Link to={paths.productReview(id)} prefetch="intent" className="font-semibold">
                  {name}
                </Link>
                <Badge tone={isChange ? "neutral" : "info"}>{t(isChange ? "review.change" : "review.new")}</Badge>
              </span>
            ),
          },
          { key: "category", header: t("review.category"), cell: ({ category }) => shop(`category.${category}`) },
          {
            key: "maker",
            header: t("review.maker"),
            cell: ({ maker, province }) => (
              <span>
                <span className="block">{maker}</span>
                <span className="block text-sm text-ink-soft">{province}</span>
              </span>
            ),
          },
          { key: "proposed", header: t("review.proposed"), cell: ({ proposed }) => proposed },
        ]}
        empty={
          <EmptyState
            icon="checks"
            title={t("review.emptyTitle")}
            actions={<ButtonLink to={paths.products()}>{t("review.seeAll")}</ButtonLink>}
          >
            {t("review.emptyHint")}
          </EmptyState>
        }
      />
      <Pagination previous={previous} next={next} />
    </div>
  );
}
