import { useTranslation } from "react-i18next";
import { Badge, StateBadge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { actionView, draftView } from "./work-view.server.ts";

/** Actions of committees in somebody's name. */
export function ActionTable({ actions }: { actions: ReturnType<typeof actionView>[] }) {
  const { t } = useTranslation("handover");
  return (
    <DataTable
      caption={t("sheet.actions")}
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
  );
}

/** Reports in somebody's hands. */
export function DraftTable({ drafts }: { drafts: ReturnType<typeof draftView>[] }) {
  const { t } = useTranslation("handover");
  return (
    <DataTable
      caption={t("sheet.drafts")}
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
  );
}
