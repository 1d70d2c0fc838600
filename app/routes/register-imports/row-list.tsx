import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import type { RegisterImportPage } from "./page.server.ts";
import type { RowView } from "./row-view.server.ts";

/** One page of the rows that are asked for, in the order of the file. */
export function RowList({ id, shown, rows, next, first, texts, left }: RegisterImportPage) {
  const { t } = useTranslation("registerImports");
  const columns: Column<RowView>[] = [
    { key: "line", header: t("table.line"), numeric: true, className: "w-20", cell: ({ line }) => line },
    {
      key: "name",
      header: t("table.name"),
      rowHeader: true,
      cell: ({ name, code, unitCode }) => (
        <span>
          {unitCode ? (
            <Link to={paths.enterprise(unitCode)}>{name || unitCode}</Link>
          ) : (
            <span className="font-semibold">{name || "–"}</span>
          )}
          <span className="figures block text-sm text-ink-soft">{code}</span>
        </span>
      ),
    },
  ];
  if (shown === "refused")
    columns.push({ key: "why", header: t("table.reason"), cell: (row) => <Problems {...row} /> });
  if (shown === "updated")
    columns.push({ key: "changes", header: t("table.changes"), cell: (row) => <Changes {...row} /> });
  if (left > 0) columns.push({ key: "undone", header: t("table.undone"), cell: ({ undone }) => undone ?? "" });
  return (
    <Section
      title={t(`table.${shown}`)}
      aside={
        shown === "refused" &&
        rows.length > 0 && (
          <ButtonLink to={paths.registerImportRefused(id)} size="sm" icon="download" reloadDocument prefetch="none">
            {t("table.download")}
          </ButtonLink>
        )
      }
    >
      <DataTable
        caption={t(`table.${shown}`)}
        captionHidden
        phone="cards"
        columns={columns}
        rows={rows}
        rowKey={({ line }) => line}
        empty={<p className="text-ink-soft">{t("table.none")}</p>}
      />
      <Pagination
        previous={first ?? undefined}
        next={next ?? undefined}
        summary={t("table.summary", { rows: texts[shown] })}
      />
    </Section>
  );
}

function Problems({ problems }: RowView) {
  return (
    <ul className="flex flex-col gap-1 text-left">
      {problems.map(({ column, value, message }) => (
        <li key={column + message}>
          {column && <span className="font-semibold">{column} </span>}
          {value && <q className="break-words text-ink-soft">{value}</q>}
          {(column || value) && <br />}
          {message}
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes }: RowView) {
  const { t } = useTranslation("registerImports");
  return (
    <ul className="flex flex-col gap-1 text-left">
      {changes.map(({ column, was, is }) => (
        <li key={column}>
          <span className="font-semibold">{column}</span>{" "}
          <del className="text-ink-soft">
            <span className="sr-only">{t("table.was")} </span>
            {was || "–"}
          </del>{" "}
          <span aria-hidden="true">→</span>{" "}
          <ins className="no-underline">
            <span className="sr-only">{t("table.is")} </span>
            {is}
          </ins>
        </li>
      ))}
    </ul>
  );
}
