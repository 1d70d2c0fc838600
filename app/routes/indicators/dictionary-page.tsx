import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import type { dictionaryPage } from "./dictionary-page.server.ts";
import { IndicatorEntry } from "./indicator-entry.tsx";

/** Every indicator in words, cog by cog: to be read, searched by the browser, linked to by its code and printed. */
export function DictionaryPage({ page }: { page: Awaited<ReturnType<typeof dictionaryPage>> }) {
  const { t } = useTranslation("indicators");
  const { groups, filter, options } = page;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <PageHeader
          title={page.title}
          meta={[t("count", { total: page.count }), t("proposals")]}
          actions={
            <ButtonLink to={paths.openData()} icon="table">
              {t("openData")}
            </ButtonLink>
          }
        >
          {t("lead")}
        </PageHeader>
        <FilterBar
          label={t("filter.label")}
          action={paths.indicators()}
          actions={(filter.cog || filter.by) && <Link to={paths.indicators()}>{t("filter.clear")}</Link>}
        >
          <Field id="cog" label={t("filter.cog")}>
            <Select name="cog" defaultValue={filter.cog} options={options.cogs} emptyLabel={t("filter.everyCog")} />
          </Field>
          <Field id="by" label={t("filter.by")}>
            <Select name="by" defaultValue={filter.by} options={options.reporters} emptyLabel={t("filter.everybody")} />
          </Field>
        </FilterBar>
      </div>
      {groups.length === 0 && <p>{t("none")}</p>}
      {groups.map(({ cog, name, entries }) => (
        <section key={cog} data-cog={cog} aria-labelledby={`cog-${cog}`}>
          <h2
            id={`cog-${cog}`}
            className="flex items-center gap-2 border-b-2 border-cog pb-2 text-xl text-cog-text sm:text-2xl"
          >
            <Icon name={cogIcon(cog)} className="size-7" />
            {name}
          </h2>
          {entries.map((entry) => (
            <IndicatorEntry key={entry.code} entry={entry} />
          ))}
        </section>
      ))}
    </div>
  );
}
