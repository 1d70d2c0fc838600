import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { COLUMNS } from "./columns.ts";
import type { openDataPage } from "./open-data-page.server.ts";

type Page = Awaited<ReturnType<typeof openDataPage>>;

const RULES = ["accepted", "missing", "closed", "ratio", "parts"] as const;

/** The files there are, what stands in them, and under which terms. */
export function OpenDataPage({ page }: { page: Page }) {
  const { t } = useTranslation("openData");
  const { t: shell } = useTranslation("shell");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={page.title}
        actions={
          <ButtonLink to={paths.openDataList()} reloadDocument prefetch="none">
            {t("json")}
          </ButtonLink>
        }
      >
        {t("lead")}
      </PageHeader>
      <Section title={t("years.title")}>
        <Years years={page.years} />
      </Section>
      <Section
        title={t("dataset.dictionary.title")}
        aside={<Link to={paths.indicators()}>{t("dictionary.read")}</Link>}
      >
        <p className="max-w-prose">{t("dataset.dictionary.notes")}</p>
        <p>
          <FileLink to={page.dictionary} text={t("dictionary.file")} />
        </p>
      </Section>
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[7fr_5fr]">
        <Section title={t("rules.title")}>
          <ul className="flex max-w-prose list-disc flex-col gap-2 pl-6">
            {RULES.map((key) => (
              <li key={key}>{t(`rules.${key}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("terms.title")}>
          <DefinitionList
            entries={[
              { label: t("terms.owner"), value: shell("owner") },
              { label: t("terms.class"), value: t("terms.public") },
              { label: t("terms.licence"), value: t("terms.unspecified") },
              { label: t("terms.format"), value: t("terms.csv") },
              { label: t("terms.programs"), value: <Link to={paths.developers()}>{t("terms.api")}</Link> },
            ]}
          />
        </Section>
      </div>
      <Section title={t("columns.title")}>
        <DefinitionList
          entries={COLUMNS.map(({ name, type }) => ({
            label: (
              <>
                <strong className="text-ink">{t(`column.${name}.label`)}</strong> ({t(`type.${type}`)})
              </>
            ),
            value: t(`column.${name}.text`),
          }))}
        />
      </Section>
    </div>
  );
}

function Years({ years }: Pick<Page, "years">) {
  const { t } = useTranslation("openData");
  if (years.length === 0) return <EmptyState title={t("years.none")}>{t("years.later")}</EmptyState>;
  return (
    <DataTable
      caption={t("years.title")}
      captionHidden
      phone="cards"
      rows={years}
      rowKey={({ code }) => code}
      columns={[
        { key: "year", header: t("years.year"), cell: ({ name }) => <strong>{name}</strong> },
        { key: "indicators", header: t("years.indicators"), numeric: true, cell: ({ indicators }) => indicators },
        {
          key: "changed",
          header: t("years.changed"),
          cell: ({ changed }) => <time dateTime={changed.iso}>{changed.text}</time>,
        },
        ...(["province", "nation"] as const).map((scope) => ({
          key: scope,
          header: t(`dataset.${scope}.short`),
          cell: ({ files, short }: Page["years"][number]) => (
            <FileLink
              to={files.find((file) => file.scope === scope)!.to}
              text="CSV"
              hidden={`${t(`dataset.${scope}.short`)} ${short}`}
            />
          ),
        })),
      ]}
    />
  );
}

/** A link to a file; what it holds is said to those who do not see where it stands. */
function FileLink({ to, text, hidden }: { to: string; text: string; hidden?: string }) {
  return (
    <a href={to} download className="inline-flex min-h-6 items-center gap-1.5 font-semibold">
      <Icon name="download" className="size-4" />
      {text}
      {hidden && <span className="sr-only">: {hidden}</span>}
    </a>
  );
}
