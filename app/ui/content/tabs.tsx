import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Link } from "../link.tsx";

export interface Tab {
  to: string;
  label: ReactNode;
  /** The page itself, or one of several pages that the tab stands for. */
  current?: boolean | "within";
  count?: ReactNode;
}

/**
 * Neighbouring pages of one thing. They are links: each tab has its own address. Those `below` are the pages of the tab that
 * is open above them; they break into lines, so that a phone shows all.
 */
export function Tabs({ tabs, label, below = false }: { tabs: Tab[]; label: string; below?: boolean }) {
  return (
    <nav
      aria-label={label}
      className={classNames("print:hidden", below ? "-mt-1" : "scroll-frame border-b border-line")}
    >
      <ul className={classNames("flex gap-1", below && "flex-wrap")}>
        {tabs.map(({ to, label, current, count }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={current === "within" ? "true" : current ? "page" : undefined}
              className={classNames(
                "flex min-h-11 items-center gap-2 px-3 whitespace-nowrap no-underline",
                below ? "rounded-full" : "border-b-3",
                below
                  ? current
                    ? "bg-accent-soft font-bold text-accent"
                    : "text-ink-soft hover:bg-sunken"
                  : current
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
