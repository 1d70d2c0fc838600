import type { ReactNode } from "react";

/** Long work: what is done, what remains; the way to stop stands in `actions`. Without `value` the end is unknown. */
export function Progress({
  id,
  label,
  value,
  max = 100,
  detail,
  actions,
}: {
  id: string;
  label: ReactNode;
  value?: number;
  max?: number;
  detail?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {detail && <span className="figures shrink-0 text-sm text-ink-soft">{detail}</span>}
      </div>
      <progress id={id} className="progress-bar" value={value} max={max} />
      {actions && <div className="flex gap-2">{actions}</div>}
    </div>
  );
}
