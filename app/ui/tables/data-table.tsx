import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "../class-names.ts";
import { ScrollFrame } from "./scroll-frame.tsx";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures: right-aligned. The unit belongs in the header. */
  numeric?: boolean;
  /** The cell that names the row; the first column unless another says so. */
  rowHeader?: boolean;
  /** For a sorted column: what the header's link sorts by now. */
  sorted?: "ascending" | "descending";
  /** Says the header on a phone card, where a header cannot stand above. */
  cardLabel?: string;
  className?: string;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  /** The caption stays for those who hear the page when a heading above already shows it. */
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  /** What stands here when there are no rows. */
  empty?: ReactNode;
  /** On a phone: rows become cards, instead of scrolling inside the frame with the first column kept. */
  phone?: "scroll" | "cards";
  /** Rows stand closer; for many figures. */
  dense?: boolean;
  footer?: ReactNode;
}

/** Rows and columns, with a caption, that stay readable on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, phone = "scroll", dense, footer } = props;
  const id = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  const cards = phone === "cards";
  const rowHeader = columns.find((column) => column.rowHeader) ?? columns[0];
  const frame = (table: ReactNode) =>
    cards ? (
      table
    ) : (
      <ScrollFrame labelledBy={id} keepFirstColumn>
        {table}
      </ScrollFrame>
    );
  const pad = dense ? "px-3 py-1" : "px-3 py-2";
  return frame(
    <table
      className={classNames("w-full border-collapse text-left", cards && "cards")}
      role={cards ? "table" : undefined}
    >
      <caption id={id} className={captionHidden ? "sr-only" : "pb-2 text-left font-bold"}>
        {caption}
      </caption>
      <thead>
        <tr role={cards ? "row" : undefined} className="border-b-2 border-line-strong text-sm">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role={cards ? "columnheader" : undefined}
              aria-sort={column.sorted}
              className={classNames(
                pad,
                "align-bottom font-semibold",
                column.numeric && "text-right",
                column.className,
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={cards ? "rowgroup" : undefined}>
        {rows.map((row) => (
          <tr key={rowKey(row)} role={cards ? "row" : undefined} className="border-b border-line">
            {columns.map((column) => {
              const Cell = column === rowHeader ? "th" : "td";
              return (
                <Cell
                  key={column.key}
                  scope={column === rowHeader ? "row" : undefined}
                  role={cards ? (column === rowHeader ? "rowheader" : "cell") : undefined}
                  data-label={cards ? labelOf(column) : undefined}
                  className={classNames(pad, "align-top font-normal", column.numeric && "text-right", column.className)}
                >
                  {column.cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
      {footer && <tfoot className="border-t-2 border-line-strong font-semibold">{footer}</tfoot>}
    </table>,
  );
}

function labelOf<Row>({ cardLabel, header }: Column<Row>) {
  return cardLabel ?? (typeof header === "string" ? header : undefined);
}
