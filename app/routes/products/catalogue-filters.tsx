import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { CataloguePage } from "./catalogue-page.server.ts";
import { FacetList } from "./facet-list.tsx";

/** The filters: beside the list on a desk, folded above it on a phone. */
export function CatalogueFilters(page: CataloguePage) {
  const { t } = useTranslation("catalogue");
  return (
    <>
      <details className="rounded-md border border-line bg-surface px-4 py-2 lg:hidden print:hidden">
        <summary className="flex min-h-9 items-center gap-2 font-semibold text-accent">
          <Icon name="filter" />
          {t("filter.title")}
        </summary>
        <div className="flex flex-col gap-5 py-3">
          <Questions {...page} where="phone" />
        </div>
      </details>
      <div className="hidden flex-col gap-6 lg:flex print:hidden">
        <Questions {...page} where="desk" />
      </div>
    </>
  );
}

function Questions({ facets, kept, q, province, where }: CataloguePage & { where: string }) {
  const { t } = useTranslation("catalogue");
  return (
    <>
      <Form method="get" action={paths.products()} className="flex flex-col gap-2">
        {Object.entries({ ...kept, q }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field id={`province-${where}`} label={t("filter.province")}>
          <Select
            key={province}
            name="province"
            defaultValue={province}
            emptyLabel={t("filter.everywhere")}
            options={facets.provinces}
          />
        </Field>
        <div>
          <Button size="sm">{t("filter.show")}</Button>
        </div>
      </Form>
      <FacetList title={t("filter.quality")} choices={[...facets.stars, facets.flags[0]!]} />
      <FacetList title={t("filter.suits")} choices={facets.flags.slice(1)} />
      <FacetList title={t("filter.price")} choices={facets.prices} />
    </>
  );
}

/** What narrows the list now; each word takes itself back. */
export function ChosenFilters({ facets, clear }: Pick<CataloguePage, "facets" | "clear">) {
  const { t } = useTranslation("catalogue");
  if (facets.chosen.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2">
      {facets.chosen.map(({ label, to }) => (
        <li key={label}>
          <Link
            to={to}
            aria-label={t("filter.without", { label })}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm font-semibold text-accent no-underline"
          >
            {label}
            <Icon name="close" className="size-4" />
          </Link>
        </li>
      ))}
      <li>
        <Link to={clear} className="inline-flex min-h-9 items-center px-1 text-sm">
          {t("filter.clear")}
        </Link>
      </li>
    </ul>
  );
}
