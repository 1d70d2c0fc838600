import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CommitteeView } from "./committee-page.server.ts";

/** Everybody who sat here before, the latest first: nobody is ever taken off this list. */
export function PastTerms({ terms }: { terms: CommitteeView["past"] }) {
  const { t } = useTranslation("committees");
  return (
    <Details summary={t("past.title", { count: terms.length })}>
      <DataTable
        caption={t("past.title", { count: terms.length })}
        captionHidden
        phone="cards"
        dense
        rows={terms}
        rowKey={({ id }) => id}
        columns={[
          { key: "person", header: t("seat.holder"), cell: ({ name }) => name ?? t("seat.noName") },
          { key: "seat", header: t("seat.seat"), cell: ({ seat, office }) => (office ? `${seat} · ${office}` : seat) },
          { key: "span", header: t("seat.term"), cell: ({ span }) => span },
          { key: "reason", header: t("past.reason"), cell: ({ endedReason }) => endedReason ?? t("past.inFull") },
        ]}
      />
    </Details>
  );
}
