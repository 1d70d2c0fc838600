import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { PartsBars } from "#app/ui/charts/parts-bars.tsx";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Stat } from "#app/ui/content/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { BoardList } from "./board-list.tsx";
import type { CompanyPage } from "./company-page.server.ts";
import { FilingTable } from "./filing-table.tsx";
import { FindingList } from "./finding-list.tsx";
import { HolderTable } from "./holder-table.tsx";
import { SalesTable } from "./sales-table.tsx";
import { YearTable } from "./year-table.tsx";

/** One company: its newest year, its years, the checks of the Act, who holds and directs it, what it files. */
export function CompanyView(page: CompanyPage) {
  const { id, title, place, areaCode, unitCode, number, mayManage, stats, facts, sectors } = page;
  const { t } = useTranslation("companies");
  const edit = (to: string, text: string) => mayManage && <Link to={to}>{text}</Link>;
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={title}
        crumbs={[
          { label: t("title"), to: paths.companies() },
          { label: place, to: paths.companies({ area: areaCode }) },
        ]}
        meta={[
          number && <span className="figures">{number}</span>,
          unitCode && <Link to={paths.unit(unitCode)}>{unitCode}</Link>,
        ].filter(Boolean)}
        actions={mayManage && <ButtonLink to={paths.companyEdit(id)}>{t("edit.open")}</ButtonLink>}
      />
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-4">
        {stats.map(({ key, label, value, exact, unit, note, missing }) => (
          <Stat
            key={key}
            cog={5}
            label={label}
            value={value}
            exact={exact ?? undefined}
            unit={unit}
            coverage={note}
            missing={missing}
          />
        ))}
      </div>
      <Section title={t("check.title")} aside={t("check.aside")}>
        <FindingList findings={page.findings} />
      </Section>
      <Section title={t("years.title")} aside={edit(paths.companyStatements(id), t("years.edit"))}>
        <YearTable id={id} years={page.years} chart={page.columns} mayRead={page.mayKnowNames} />
      </Section>
      {page.sales.length > 0 && (
        <Section title={t("sales.title")} aside={t("sales.aside")}>
          <SalesTable sales={page.sales} />
        </Section>
      )}
      <Section title={t("holders.title")} aside={edit(paths.companyHolders(id), t("holders.edit"))}>
        {page.holdersStated && <p>{page.holdersStated}</p>}
        {sectors.length > 0 && (
          <PartsBars
            label={t("holders.chart")}
            names={{ first: t("holders.shares"), second: t("holders.votes") }}
            parts={sectors}
          />
        )}
        {page.holders.length > 0 ? (
          <HolderTable holders={page.holders} open={!page.mayKnowNames} />
        ) : (
          !page.holdersStated && (
            <EmptyState icon="person" title={t("holders.emptyTitle")}>
              {t("holders.emptyHelp")}
            </EmptyState>
          )
        )}
      </Section>
      <Section title={t("board.title")}>
        <BoardList board={page.board} />
      </Section>
      <Section title={t("filings.title")} aside={edit(paths.companyFilings(id), t("filings.edit"))}>
        <FilingTable id={id} filings={page.filings} mayRead={page.mayKnowNames} />
      </Section>
      <Section title={t("fact.title")}>
        <DefinitionList entries={facts} />
      </Section>
    </div>
  );
}
