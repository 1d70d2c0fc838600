import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CompanyPage } from "./company-page.server.ts";

/** What was due when, and on which day it was filed. */
export function FilingTable({
  id,
  filings,
  mayRead,
}: {
  id: number;
  filings: CompanyPage["filings"];
  mayRead: boolean;
}) {
  const { t } = useTranslation("companies");
  return (
    <DataTable
      caption={t("filings.title")}
      captionHidden
      phone="cards"
      rows={filings}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="form" title={t("filings.emptyTitle")}>
          {t("filings.emptyHelp")}
        </EmptyState>
      }
      columns={[
        { key: "kind", header: t("filings.kind"), cell: ({ kind }) => kind },
        { key: "year", header: t("filings.year"), cell: ({ year }) => <span className="figures">{year}</span> },
        { key: "due", header: t("filings.due"), cell: ({ dueOn }) => dueOn },
        {
          key: "filed",
          header: t("filings.filed"),
          cell: ({ filedOn, fileId }) => (
            <span>
              {filedOn}
              {fileId && mayRead && (
                <>
                  {" "}
                  <a href={paths.companyFile(id, fileId)}>{t("file.open")}</a>
                </>
              )}
            </span>
          ),
        },
        { key: "state", header: t("filings.state"), cell: ({ state, tone }) => <Badge tone={tone}>{state}</Badge> },
      ]}
    />
  );
}
