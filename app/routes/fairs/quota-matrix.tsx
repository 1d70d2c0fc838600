import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { errorsAt, type FormAnswer } from "./answer.ts";
import type { QuotasPage } from "./quotas-page.server.ts";

type Line = QuotasPage["lines"][number];

/** Capacities by province and category; an empty cell is no row. Under a capacity stands what of it is used. */
export function QuotaMatrix({
  columns,
  lines,
  total,
  answer,
}: Pick<QuotasPage, "columns" | "lines" | "total"> & { answer: FormAnswer | null }) {
  const { t } = useTranslation("fairs");
  const cells: Column<Line>[] = [
    {
      key: "province",
      header: t("quotas.province"),
      cell: (line) => <span className={line.key === "any" ? "font-bold" : undefined}>{line.label}</span>,
    },
    ...columns.map(({ key, label }, at) => ({
      key,
      header: label,
      numeric: true,
      cell: (line: Line) => {
        const cell = line.cells[at]!;
        const wrong = errorsAt(answer, cell.key).length > 0;
        return (
          <span className="flex flex-col items-end">
            <input
              id={cell.key}
              name={`cell:${cell.key}`}
              inputMode="numeric"
              autoComplete="off"
              aria-label={`${label} · ${line.label}`}
              aria-invalid={wrong || undefined}
              defaultValue={answer?.typed[`cell:${cell.key}`] ?? cell.capacity}
              className={classNames("control figures w-20 text-right", wrong && "border-danger")}
            />
            {cell.used && (
              <span className="figures text-sm text-ink-soft">{t("quotas.used", { used: cell.used })}</span>
            )}
          </span>
        );
      },
    })),
  ];
  return (
    <DataTable
      caption={t("quotas.caption", { total })}
      columns={cells}
      rows={lines}
      rowKey={(line) => line.key}
      dense
    />
  );
}
