import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CategoryDrawing } from "#app/ui/content/category-drawing.tsx";
import { Stars } from "#app/ui/content/stars.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";

/** Some published products with their stars and segments, and the way to all of them. */
export function ProductSection({ page }: { page: EnterprisePage }) {
  const { t } = useTranslation("enterprises");
  const { some, total } = page.products;
  return (
    <Section
      title={t("record.products")}
      aside={some.length > 0 && <Link to={paths.productsBy(page.code)}>{t("record.allProducts", { total })}</Link>}
    >
      {some.length === 0 ? (
        <p className="text-ink-soft">{t("record.noProducts")}</p>
      ) : (
        <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {some.map(({ id, name, stars, segment }) => (
            <li key={id} className="grid grid-cols-[auto_1fr] items-center gap-3 border-b border-line pb-4">
              <CategoryDrawing category={page.category.code} className="h-14 w-auto rounded-md" />
              <div className="min-w-0">
                <Link to={paths.product(id)} className="font-semibold">
                  {name}
                </Link>
                <p className="flex flex-wrap items-center gap-2">
                  {stars !== null && <Stars count={stars} />}
                  {segment && <Badge>{t("segment", { segment })}</Badge>}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
