import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ScrollFrame } from "#app/ui/tables/scroll-frame.tsx";
import { Change } from "./indicator-table.tsx";
import { Bar } from "./ranking.tsx";
import type { DividedRowView, DividedView } from "./view.ts";

const HEAD = "py-1 pl-3 text-right font-semibold";
/** Left out where there is no room. */
const WIDE = "hidden sm:table-cell print:hidden";

interface DividedPanelProps {
  divided: DividedView;
  cog: number;
  caption: string;
  /** Where the parts stand for every area below. */
  table: string;
}

/** A figure in its parts: bars in a table, so that the chart is its own table. One line when nobody divided it. */
export function DividedPanel({ divided, cog, caption, table }: DividedPanelProps) {
  const { t } = useTranslation("dashboard");
  const { title, rows, unit, hasShares, total, note } = divided;
  if (rows.length === 0) return <p className="text-ink-soft">{note}</p>;
  const hasChanges = rows.some(({ change }) => change !== null);
  return (
    <div className="divided flex min-w-0 flex-col gap-2">
      <div className="mt-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg">{title}</h3>
        <ButtonLink to={table} variant="quiet" size="sm" icon="table" className="print:hidden">
          {t("actions.table")}
        </ButtonLink>
      </div>
      <ScrollFrame label={`${title}: ${caption}`} cog={cog}>
        <table className="w-full border-collapse">
          <caption className="sr-only">{`${title}: ${caption}`}</caption>
          <thead className="text-sm">
            <tr className="text-left">
              <th scope="col" className="py-1 font-semibold">
                {t("divided.part")}
              </th>
              <th scope="col" className="w-1/4 sm:w-2/5 print:w-8">
                <span className="sr-only">{t("column.bar")}</span>
              </th>
              <th scope="col" className={HEAD}>
                {unit}
              </th>
              {hasShares && (
                <th scope="col" className={HEAD}>
                  {t("divided.share")}
                </th>
              )}
              <th scope="col" className={classNames(HEAD, WIDE)}>
                {t("divided.reported")}
              </th>
              {hasChanges && (
                <th scope="col" className={classNames(HEAD, WIDE)}>
                  {t("column.change")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} zeroAt={divided.zeroAt} hasShares={hasShares} hasChanges={hasChanges} />
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t-2 border-line-strong font-semibold">
              <th scope="row" colSpan={2} className="py-1 text-left">
                {t("divided.total")}
              </th>
              <td className="py-1 pl-3 text-right whitespace-nowrap">{total}</td>
              {hasShares && <td className="py-1 pl-3 text-right">100.0%</td>}
              <td className={WIDE} />
              {hasChanges && <td className={WIDE} />}
            </tr>
          </tfoot>
        </table>
      </ScrollFrame>
      <p className="text-sm text-ink-soft">{note}</p>
    </div>
  );
}

interface RowProps {
  row: DividedRowView;
  zeroAt: number;
  hasShares: boolean;
  hasChanges: boolean;
}

function Row({ row, zeroAt, hasShares, hasChanges }: RowProps) {
  return (
    <tr className={classNames("border-t border-line", row.isRest && "text-ink-soft")}>
      <th scope="row" className="py-1 text-left font-normal">
        {row.name}
      </th>
      <td className="py-1 pl-3">
        <Bar bar={row.bar} low={row.isRest} targetAt={null} zeroAt={zeroAt} />
      </td>
      <td className="py-1 pl-3 text-right whitespace-nowrap">{row.value}</td>
      {hasShares && <td className="py-1 pl-3 text-right">{row.share ?? "–"}</td>}
      <td className={classNames("py-1 pl-3 text-right text-sm text-ink-soft", WIDE)}>{row.reported}</td>
      {hasChanges && (
        <td className={classNames("py-1 pl-3 text-right", WIDE)}>
          {row.change ? <Change change={row.change} /> : "–"}
        </td>
      )}
    </tr>
  );
}
