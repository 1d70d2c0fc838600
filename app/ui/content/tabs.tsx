import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Link } from "../link.tsx";

export interface Tab {
  to: string;
  label: ReactNode;
  current?: boolean;
  count?: ReactNode;
}

/** Neighbouring pages of one thing. They are links: each tab has its own address. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="scroll-frame border-b border-line print:hidden">
      <ul className="flex gap-1">
        {tabs.map(({ to, label, current, count }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={current ? "page" : undefined}
              className={classNames(
                "flex min-h-11 items-center gap-2 border-b-3 px-3 whitespace-nowrap no-underline",
                current
                  ? "border-accent font-bold text-accent"
                  : "border-transparent text-ink-soft hover:border-line-strong",
              )}
            >
              {label}
              {count !== undefined && <span className="figures rounded-full bg-sunken px-2 text-sm">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
