import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CompanyPage } from "./company-page.server.ts";

/** Everybody who holds or held shares: shares and votes in columns of their own. */
export function HolderTable({ holders, open }: { holders: CompanyPage["holders"]; open: boolean }) {
  const { t } = useTranslation("companies");
  return (
    <Details summary={t("holders.list", { total: holders.length })} open={false}>
      {open && <p className="pb-2 text-sm text-ink-soft">{t("holders.namesHidden")}</p>}
      <DataTable
        caption={t("holders.title")}
        captionHidden
        dense
        rows={holders}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("holders.name"),
            cell: ({ name, ended }) => (
              <span>
                {name}
                {ended && <span className="block text-sm text-ink-faint">{ended}</span>}
              </span>
            ),
          },
          { key: "sector", header: t("holders.sector"), cell: ({ sector }) => sector },
          { key: "shares", header: t("holders.shares"), cell: ({ shares }) => shares, numeric: true },
          { key: "part", header: t("holders.part"), cell: ({ part }) => part, numeric: true },
          { key: "votes", header: t("holders.votes"), cell: ({ votes }) => votes, numeric: true },
        ]}
      />
    </Details>
  );
}
