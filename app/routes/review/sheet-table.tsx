import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { SheetCog, SheetRow } from "./sheet-view.server.ts";

/** The figures of one cog, each beside its past, with its doubts and what changed. */
export function SheetTable({ cog, rows }: SheetCog) {
  const { t } = useTranslation("reviews");
  const columns: Column<SheetRow>[] = [
    { key: "name", header: t("column.indicator"), className: "sm:w-1/3", cell: (row) => <Name row={row} /> },
    {
      key: "value",
      header: t("column.value"),
      numeric: true,
      className: "sm:w-1/8",
      cell: (row) => <strong className="figures">{row.value ?? t("blank")}</strong>,
    },
    {
      key: "previous",
      header: t("column.previous"),
      numeric: true,
      className: "sm:w-1/8 max-sm:empty:hidden",
      cell: (row) => !row.isPart && <Past value={row.previous} change={row.change} />,
    },
    {
      key: "lastYear",
      header: t("column.lastYear"),
      numeric: true,
      className: "sm:w-1/8 max-sm:empty:hidden",
      cell: (row) => !row.isPart && <Past value={row.lastYear} change={row.changeLastYear} />,
    },
    {
      key: "remarks",
      header: t("column.remarks"),
      className: "max-sm:empty:hidden",
      cell: (row) => <Remarks row={row} />,
    },
  ];
  return (
    <section data-cog={cog} aria-labelledby={`cog-${cog}`} className="border-l-4 border-cog pl-4">
      <h2 id={`cog-${cog}`} className="mb-2 flex items-center gap-2 text-xl text-cog-text">
        <Icon name={cogIcon(cog)} className="size-6" />
        {t(`cog.${cog}`)}
      </h2>
      <DataTable
        caption={t(`cog.${cog}`)}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.cell}
        phone="cards"
      />
    </section>
  );
}

function Name({ row }: { row: SheetRow }) {
  return (
    <span className={row.isPart ? "block pl-5 text-ink-soft" : "block max-w-prose"}>
      {!row.isPart && <span className="figures mr-2 text-sm text-ink-faint">{row.code}</span>}
      {row.name}
      {!row.isPart && <span className="text-sm text-ink-faint"> ({row.unit})</span>}
    </span>
  );
}

function Past({ value, change }: { value: string | null; change: string | null }) {
  return (
    <span className="figures">
      {value ?? "–"}
      {change && <span className="block text-sm text-ink-soft">{change}</span>}
    </span>
  );
}

function Remarks({ row }: { row: SheetRow }) {
  const { t } = useTranslation("reviews");
  const was = (value: string) => value || t("blank");
  const { beforeSent, beforeApproved, question, remarks, explanation } = row;
  if (beforeSent === null && beforeApproved === null && !question && !remarks.length && !explanation) return null;
  return (
    <span className="flex flex-col items-start gap-1">
      {row.beforeSent !== null && (
        <Badge tone="info" icon="history">
          {t("changes.wasSent", { value: was(row.beforeSent) })}
        </Badge>
      )}
      {row.beforeApproved !== null && row.beforeApproved !== row.beforeSent && (
        <Badge tone="info" icon="history">
          {t("changes.wasApproved", { value: was(row.beforeApproved) })}
        </Badge>
      )}
      {row.question && (
        <span className="flex gap-1.5">
          <Icon name="question" label={t("question")} className="mt-1 size-4 text-danger" />
          {row.question}
        </span>
      )}
      {row.remarks.map(({ text, severity, explained }) => (
        <span key={text} className="flex gap-1.5 text-sm">
          <Icon
            name={severity === "error" ? "danger" : explained ? "check" : "warning"}
            label={t(explained ? "explained" : `severity.${severity}`)}
            className={severity === "error" ? "mt-0.5 size-4 text-danger" : "mt-0.5 size-4 text-warning"}
          />
          {text}
        </span>
      ))}
      {row.explanation && <span className="text-sm text-ink-soft">{t("explanation", { text: row.explanation })}</span>}
    </span>
  );
}
