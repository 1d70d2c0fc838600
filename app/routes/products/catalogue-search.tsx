import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CategoryDrawing } from "#app/ui/content/category-drawing.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { CataloguePage } from "./catalogue-page.server.ts";

/** The search of the shop: one large field, and the five kinds of things there are. */
export function CatalogueSearch({ q, province, kept, facets, place }: CataloguePage) {
  const { t } = useTranslation("catalogue");
  return (
    <div className="flex flex-col gap-4">
      <search>
        <Form method="get" action={province ? paths.productsIn(province) : paths.products()} className="flex gap-2">
          {Object.entries(kept).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label htmlFor="q" className="sr-only">
            {place ? t("search.labelIn", { place }) : t("search.label")}
          </label>
          <span className="relative min-w-0 flex-1 sm:max-w-2xl">
            <Icon
              name="search"
              className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
            />
            <input
              key={q}
              id="q"
              type="search"
              name="q"
              defaultValue={q}
              maxLength={100}
              enterKeyHint="search"
              autoComplete="off"
              placeholder={t("search.hint")}
              className="control min-h-12 pl-10 text-lg"
            />
          </span>
          <Button variant="primary" className="min-h-12">
            {t("search.button")}
          </Button>
        </Form>
      </search>
      <nav aria-label={t("filter.category")} className="scroll-frame -mx-4 px-4 sm:mx-0 sm:px-0">
        <ul className="flex gap-2 pb-1">
          {facets.categories.map(({ code, label, count, current, to }) => (
            <li key={code} className="w-32 shrink-0 sm:w-auto sm:flex-1">
              <Link
                to={to}
                aria-current={current || undefined}
                className="flex h-full flex-col gap-1 overflow-hidden rounded-lg border border-line bg-surface text-center text-sm leading-snug text-ink no-underline hover:border-accent hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-bold"
              >
                <CategoryDrawing category={code} className="h-14 w-full" />
                <span className="px-2 pb-2">
                  {label}
                  {count && <span className="figures block font-normal text-ink-soft">{count}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
