import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { LinkArea } from "#app/ui/link.tsx";
import { ScrollFrame } from "#app/ui/tables/scroll-frame.tsx";
import type { CellView, HeadView, TableView } from "./view.ts";

const HEAD = "px-3 pt-2 pb-1.5 align-bottom font-semibold";
const MOODS = { good: "text-success", bad: "text-danger" };

/** Heads stay in sight while the figures move under them; what all rows are part of is the first. */
export function PivotTable({ table, caption }: { table: TableView; caption: string }) {
  const rows = table.rows.filter(({ head }) => !head.isTotal);
  const totals = table.rows.filter(({ head }) => head.isTotal);
  return (
    <LinkArea>
      <ScrollFrame label={caption} keepFirstColumn className="pivot-frame">
        <table className="figures min-w-full border-collapse text-right">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-sm">
            <tr>
              <th scope="col" className={classNames(HEAD, "pl-0 text-left")}>
                {table.corner}
              </th>
              {table.columns.map((head) => (
                <th key={head.key} scope="col" className={classNames(HEAD, "min-w-24 max-w-44 print:min-w-0")}>
                  <HeadText head={head} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.map((row) => (
              <Row
                key={row.head.key}
                row={row}
                table={table}
                className="pivot-total border-b border-line-strong font-semibold [&>th]:font-semibold"
              />
            ))}
            {rows.map((row) => (
              <Row key={row.head.key} row={row} table={table} className="border-b border-line [&>th]:font-normal" />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <Legend lines={table.legend} />
    </LinkArea>
  );
}

interface RowProps {
  row: TableView["rows"][number];
  table: TableView;
  className: string;
}

function Row({ row, table, className }: RowProps) {
  return (
    <tr className={className}>
      <th
        scope="row"
        className={classNames(
          "py-1 pr-3 text-left",
          row.head.note ? "min-w-36 sm:min-w-72 print:min-w-40" : "min-w-24 max-w-40 sm:min-w-40 print:min-w-0",
        )}
      >
        <HeadText head={row.head} />
      </th>
      {row.cells.map((cell, index) => (
        <Cell
          key={table.columns[index]!.key}
          cell={cell}
          to={addressOf(table, row.head, table.columns[index]!, cell)}
          isTotal={table.columns[index]!.isTotal}
        />
      ))}
    </tr>
  );
}

function HeadText({ head }: { head: HeadView }) {
  return (
    <>
      {head.to ? <a href={head.to}>{head.text}</a> : head.text}
      {head.note && <span className="block text-sm font-normal text-ink-faint">{head.note}</span>}
    </>
  );
}

function Cell({ cell, to, isTotal }: { cell: CellView; to: string | null; isTotal?: boolean }) {
  const look = classNames(
    "whitespace-nowrap",
    isTotal && "bg-sunken",
    cell.none && "text-ink-faint",
    cell.low && "text-ink-faint italic",
    cell.mood && MOODS[cell.mood],
  );
  if (!to)
    return (
      <td title={cell.title} className={classNames(look, "px-3 py-1")}>
        {cell.text}
      </td>
    );
  return (
    <td className={look} title={cell.title}>
      <a href={to} className="block px-3 py-1 text-inherit! no-underline! hover:underline!">
        {cell.text}
      </a>
    </td>
  );
}

/** The dashboard of what the cell is about. */
function addressOf({ base }: TableView, row: HeadView, column: HeadView, cell: CellView): string | null {
  if (!base || cell.none) return null;
  const { area, ...query } = { ...base, ...row.at, ...column.at };
  return `${paths.dashboard(area, query)}#shown`;
}

function Legend({ lines }: { lines: string[] }) {
  const { t } = useTranslation("pivot");
  return (
    <ul aria-label={t("legend.label")} className="flex flex-wrap gap-x-6 text-sm text-ink-soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
