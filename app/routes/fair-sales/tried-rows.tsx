import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { RowsAnswer, TriedRows } from "./published-rows.server.ts";

type Row = TriedRows["rows"][number];

/** What pasted rows would record, row by row, why others are refused, and the button that records them. */
export function TriedRowsSection({ typed, tried }: { typed: RowsAnswer["typed"]; tried: TriedRows }) {
  const { t } = useTranslation("fairPublished");
  const figures = (["booths", "visitors", "cash", "orders", "total"] as const).filter((key) =>
    tried.rows.some((row) => row[key]),
  );
  const columns: Column<Row>[] = [
    { key: "line", header: t("rows.line"), numeric: true, cell: (row) => row.line },
    {
      key: "fair",
      header: t("column.what"),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.fair}
          <span className="block text-sm font-normal text-ink-soft">
            {row.what} · {row.days}
          </span>
        </>
      ),
    },
    ...figures.map((key) => ({
      key,
      header: t(`column.${key}`),
      numeric: true,
      cell: (row: Row) => row[key] ?? "–",
    })),
    { key: "source", header: t("column.source"), cell: (row) => <span className="text-sm">{row.source}</span> },
    {
      key: "outcome",
      header: t("rows.outcome"),
      cell: (row) => <Badge tone={row.outcome === "new" ? "success" : "neutral"}>{t(`rows.${row.outcome}`)}</Badge>,
    },
  ];
  return (
    <Section title={t("rows.tried")}>
      <Notice tone={tried.refused.length > 0 ? "warning" : "info"} title={t("rows.counts", tried.counts)} announce>
        {tried.ignored && <p>{t("rows.ignored", { columns: tried.ignored })}</p>}
        {tried.refused.length > 0 && (
          <>
            <p>{t("rows.mend")}</p>
            <ul className="mt-1 list-disc pl-5">
              {tried.refused.map((row) => (
                <li key={`${row.line} ${row.column}`}>{t("rows.refusedRow", row)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {tried.rows.length > 0 && (
        <DataTable
          caption={t("rows.tried")}
          captionHidden
          phone="cards"
          columns={columns}
          rows={tried.rows}
          rowKey={(row) => row.line}
        />
      )}
      {tried.commits && (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="intent" value="rows" />
          <input type="hidden" name="commit" value="yes" />
          {Object.entries(typed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button variant="primary" icon="check">
            {t("rows.commit")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
