import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { PublishedView } from "./published-page.server.ts";

type Row = PublishedView["fairs"][number]["rows"][number];

/** The figures of one fair: what was published, of what, by whom, and what our own booths reported of the same. */
export function PublishedTable(props: { caption: string; rows: Row[]; ownShown: boolean; removable: boolean }) {
  const { caption, rows, ownShown, removable } = props;
  const { t } = useTranslation("fairPublished");
  const figure = (key: "booths" | "visitors" | "cash" | "orders" | "total") => ({
    key,
    header: t(`column.${key}`),
    numeric: true,
    cell: (row: Row) => row[key] ?? "–",
  });
  const filled = (["booths", "visitors", "cash", "orders"] as const).filter((key) => rows.some((row) => row[key]));
  return (
    <DataTable
      caption={caption}
      captionHidden
      phone="cards"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "what",
          header: t("column.what"),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.what}
              <span className="block text-sm text-ink-soft">{row.days}</span>
            </>
          ),
        },
        ...filled.map(figure),
        figure("total"),
        ...(ownShown
          ? [
              {
                key: "own",
                header: t("column.own"),
                numeric: true,
                cell: (row: Row) => (
                  <>
                    {row.own ?? "–"}
                    {row.ownBooths && <span className="block text-sm text-ink-soft">{row.ownBooths}</span>}
                  </>
                ),
              },
            ]
          : []),
        {
          key: "source",
          header: t("column.source"),
          cell: (row) => <span className="text-sm text-ink-soft">{row.source}</span>,
        },
        ...(removable
          ? [
              {
                key: "remove",
                header: <span className="sr-only">{t("remove")}</span>,
                className: "whitespace-nowrap",
                cell: (row: Row) => (
                  <Form method="post">
                    <Button name="remove" value={row.id} variant="quiet" size="sm" icon="close">
                      {t("remove")}
                      <span className="sr-only">
                        {" "}
                        {row.what} {row.days}
                      </span>
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
