import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { lineColumns } from "./line-columns.tsx";
import type { SelectionPage } from "./selection-page.server.ts";

/** The waiting list in its order; the first of a group may be selected by hand, others only with a reason. */
export function WaitingTable({ rows, code }: { rows: SelectionPage["waiting"]; code: string }) {
  const { t } = useTranslation("fairApplications");
  return (
    <DataTable
      caption={t("select.waitingList")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      phone="cards"
      dense
      columns={[
        ...lineColumns<SelectionPage["waiting"][number]>(t),
        {
          key: "select",
          header: <span className="sr-only">{t("decide.select")}</span>,
          cardLabel: t("decide.select"),
          cell: (row) =>
            row.first ? (
              <Form method="post" action={paths.fairApplication(code, row.id)}>
                <Button name="intent" value="select" size="sm">
                  {t("decide.select")}
                </Button>
              </Form>
            ) : (
              <Link to={`${row.to}#decide`}>{t("decide.selectOutOfOrder")}</Link>
            ),
        },
      ]}
    />
  );
}
