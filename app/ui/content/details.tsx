import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons/icon.tsx";

/** More about it, when asked. The browser's own: opens without a script. */
export function Details({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={classNames("group/details", className)}>
      <summary className="inline-flex min-h-9 list-none items-center gap-1.5 font-semibold text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <Icon name="right" className="size-4 group-open/details:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2 border-l-2 border-line pl-4">{children}</div>
    </details>
  );
}
