import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Badge, StateBadge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { actionView, draftView } from "./work-view.server.ts";

/** Actions of committees in somebody's name. */
export function ActionTable({ actions }: { actions: ReturnType<typeof actionView>[] }) {
  const { t } = useTranslation("handover");
  return (
    <MaybeFolded title={t("sheet.actions")} count={actions.length}>
      <DataTable
        caption={t("sheet.actions")}
        captionHidden
        phone="cards"
        dense
        rows={actions}
        rowKey={({ id }) => id}
        columns={[
          { key: "task", header: t("work.task"), cell: ({ task }) => task },
          { key: "committee", header: t("work.committee"), cell: ({ committee }) => committee },
          {
            key: "due",
            header: t("work.due"),
            cell: ({ due, late }) => (
              <span className="inline-flex flex-wrap items-center justify-end gap-2">
                {due} {late && <Badge tone="warning">{t("work.late")}</Badge>}
              </span>
            ),
          },
        ]}
      />
    </MaybeFolded>
  );
}

/** Reports in somebody's hands. */
export function DraftTable({ drafts }: { drafts: ReturnType<typeof draftView>[] }) {
  const { t } = useTranslation("handover");
  return (
    <MaybeFolded title={t("sheet.drafts")} count={drafts.length}>
      <DataTable
        caption={t("sheet.drafts")}
        captionHidden
        phone="cards"
        dense
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          { key: "unit", header: t("work.unit"), cell: ({ to, unit }) => <Link to={to}>{unit}</Link> },
          { key: "form", header: t("work.form"), cell: ({ form }) => form },
          { key: "period", header: t("work.period"), cell: ({ period }) => period },
          { key: "state", header: t("work.state"), cell: ({ state }) => <StateBadge state={state} /> },
        ]}
      />
    </MaybeFolded>
  );
}

const MOST_AT_ONCE = 12;

/** A long list waits until it is asked for; paper shows it whole. */
function MaybeFolded({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <Details summary={`${title} · ${count}`} open={count <= MOST_AT_ONCE}>
      {children}
    </Details>
  );
}
