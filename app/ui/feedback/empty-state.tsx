import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";

/** Nothing here yet: says what would be here, and how to begin. */
export function EmptyState({
  icon = "empty",
  title,
  children,
  actions,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-2 border-y border-line px-4 py-10 text-center">
      <Icon name={icon} className="size-8 text-ink-faint" />
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="max-w-prose text-ink-soft">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
