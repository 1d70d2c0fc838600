import { classNames } from "../class-names.ts";

export interface BarRow {
  key: string;
  label: string;
  /** The value as it is read, with its unit. */
  value: string;
  /** Length of the bar, 0 to 1 of the longest. */
  share: number;
  /** How much of it is sure, 0 to 1 of the bar: the rest is drawn lighter. */
  sure?: number;
  note?: string;
}

/** Bars that lie, one a row, with their label before and their value behind: a table to whoever does not see them. */
export function BarRows({ label, rows, className }: { label: string; rows: BarRow[]; className?: string }) {
  return (
    <ul aria-label={label} className={classNames("flex flex-col gap-2", className)}>
      {rows.map((row) => (
        <li
          key={row.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[10rem_minmax(0,1fr)_11rem]"
        >
          <span className="truncate">{row.label}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 8"
            preserveAspectRatio="none"
            className="order-last col-span-2 h-3 w-full sm:order-none sm:col-span-1"
          >
            <rect width={100 * row.share} height="8" className="fill-accent opacity-35" />
            <rect width={100 * row.share * (row.sure ?? 1)} height="8" className="fill-accent" />
          </svg>
          <span className="figures text-right">
            {row.value}
            {row.note && <span className="block text-sm text-ink-soft">{row.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
