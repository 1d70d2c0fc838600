import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons/icon.tsx";
import { Link } from "../link.tsx";

export interface StatProps {
  label: ReactNode;
  /** The figure as it is read: "868.12". Null where nothing was reported. */
  value: string | null;
  unit?: ReactNode;
  /** The figure in full, on hover and for screen readers, when `value` is shortened. */
  exact?: string;
  /** What stands instead of a figure that is not there. */
  missing?: ReactNode;
  /** Against the same period last year: which way, and the words. Colour follows good and bad, not up and down. */
  change?: { way: "rise" | "fall" | "level"; mood?: "good" | "bad" | "plain"; text: ReactNode };
  target?: ReactNode;
  coverage?: ReactNode;
  /** Few have reported: the figure is greyed and `coverage` says why. */
  low?: boolean;
  cog?: number;
  to?: string;
}

const MOODS = { good: "text-success", bad: "text-danger", plain: "text-ink-soft" };

/** One headline figure with what it is measured against. */
export function Stat({ label, value, unit, exact, missing, change, target, coverage, low, cog, to }: StatProps) {
  return (
    <div
      data-cog={cog}
      className={classNames("flex flex-col gap-0.5 border-t-4 pt-3", cog ? "border-cog" : "border-ink-soft")}
    >
      <p className="text-ink-soft">{to ? <Link to={to}>{label}</Link> : label}</p>
      {value === null ? (
        <p className="text-2xl font-semibold text-ink-faint">{missing}</p>
      ) : (
        <p className={classNames("figures", low && "text-ink-faint")}>
          <span title={exact} aria-hidden={exact ? true : undefined} className="text-3xl font-bold">
            {value}
          </span>
          {exact && <span className="sr-only">{exact}</span>} <span className="text-ink-soft">{unit}</span>
        </p>
      )}
      {change && (
        <p className={classNames("flex items-center gap-1 font-semibold", MOODS[change.mood ?? "plain"])}>
          <Icon name={change.way} className="size-4" />
          {change.text}
        </p>
      )}
      {target && <p className="text-sm text-ink-soft">{target}</p>}
      {coverage && (
        <p className={classNames("text-sm", low ? "font-semibold text-warning" : "text-ink-soft")}>{coverage}</p>
      )}
    </div>
  );
}
