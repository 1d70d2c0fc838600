import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { QueuePage } from "./queue-page.server.ts";

type Group = QueuePage["groups"][number];

/** How much waits of each form and period, and the way to take a province's at once, or many provinces'. */
export function GroupTable({ groups, accepts }: Pick<QueuePage, "groups" | "accepts">) {
  const { t } = useTranslation("reviews");
  const columns: Column<Group>[] = [
    { key: "form", header: t("column.form"), cell: (group) => group.form },
    { key: "period", header: t("column.period"), cell: (group) => group.period },
    { key: "place", header: t("column.province"), cell: (group) => group.place },
    { key: "waiting", header: t("column.waiting"), numeric: true, cell: (group) => <strong>{group.waiting}</strong> },
    { key: "expected", header: t("column.expected"), numeric: true, cell: (group) => group.expected },
    {
      key: "action",
      header: t("column.action"),
      className: "print:hidden",
      cell: (group) => (
        <span className="flex flex-wrap items-center gap-3">
          {group.together ? (
            <>
              <ButtonLink to={group.together} size="sm" icon={accepts ? "checks" : "check"}>
                {t(accepts ? "action.provinceAcceptance" : "action.provinceApproval")}
              </ButtonLink>
              <Link to={group.reports}>{t("action.toReports")}</Link>
            </>
          ) : (
            <>
              {group.everywhere && (
                <ButtonLink to={group.everywhere} size="sm" icon="checks">
                  {t("many.link")}
                </ButtonLink>
              )}
              <Link to={group.reports}>{t("action.toProvinces")}</Link>
            </>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("queue.groups")}
      captionHidden
      columns={columns}
      rows={groups}
      rowKey={(group) => group.key}
      phone="cards"
    />
  );
}
