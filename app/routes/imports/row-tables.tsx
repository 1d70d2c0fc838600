import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/layout/section.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { ImportPage } from "./import-page.server.ts";

type Told = ImportPage["refused"][number];
type Change = ImportPage["changes"][number];

/** The rows of an import that matter to the reader: refused, changing, and those that need an explanation. */
export function RowTables(page: ImportPage) {
  const { t } = useTranslation("imports");
  const reasons: Column<Told>[] = [
    ...place(t),
    { key: "reason", header: t("table.reason"), cell: ({ message }) => message },
    { key: "rule", header: t("table.rule"), cell: ({ rule }) => <code className="text-sm">{rule}</code> },
  ];
  const changes: Column<Change>[] = [
    ...place(t),
    { key: "before", header: t("table.before"), numeric: true, cell: ({ before }) => before },
    { key: "after", header: t("table.after"), numeric: true, cell: ({ after }) => <strong>{after}</strong> },
  ];
  const changed = t(page.committed ? "table.changesDone" : "table.changes");
  return (
    <>
      <Rows title={t("table.refused")} more={page.refusedMore} rows={page.refused} columns={reasons} />
      <Rows title={changed} more={page.changesMore} rows={page.changes} columns={changes} />
      <Rows title={t("table.warnings")} more={page.warningsMore} rows={page.warnings} columns={reasons} />
    </>
  );
}

type Place = Pick<Told, "line" | "unit" | "period" | "indicator">;

function place<Row extends Place>(t: (key: string) => string): Column<Row>[] {
  return [
    { key: "line", header: t("table.line"), numeric: true, cell: ({ line }) => line },
    {
      key: "unit",
      header: t("table.unit"),
      rowHeader: true,
      cell: ({ unit }) => <Named code={unit.code} name={unit.name} />,
    },
    { key: "period", header: t("table.period"), cell: ({ period }) => <span className="text-nowrap">{period}</span> },
    {
      key: "indicator",
      header: t("table.indicator"),
      cell: ({ indicator }) => <Named {...indicator} />,
    },
  ];
}

/** What a code stands for, with the code as the file has it; the code alone where it stands for nothing here. */
function Named({ code, name, part }: { code: string; name: string | null; part?: string }) {
  return (
    <span>
      {name && <span className="block">{name}</span>}
      {part && <span className="block font-semibold">{part}</span>}
      <span className={name ? "figures text-sm text-ink-faint" : "figures"}>{code}</span>
    </span>
  );
}

interface RowsProps<Row> {
  title: string;
  more: ImportPage["refusedMore"];
  rows: Row[];
  columns: Column<Row>[];
}

function Rows<Row extends Place & { rule?: string }>({ title, more, rows, columns }: RowsProps<Row>): ReactNode {
  const { t } = useTranslation("imports");
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={more && t("table.refusedMore", more)}>
      <DataTable
        caption={title}
        captionHidden
        dense
        phone="cards"
        rows={rows}
        rowKey={(row) => `${row.line}/${row.rule ?? ""}`}
        columns={columns}
      />
    </Section>
  );
}
