import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";

export interface TimelineEntry {
  id: string | number;
  title: ReactNode;
  /** Who did it, as the reader should know them. */
  by?: ReactNode;
  /** When, already written for the reader. */
  at: string;
  atIso: string;
  icon?: IconName;
  /** A reason, or what changed. */
  children?: ReactNode;
}

/** What happened, newest first: who, when, and why. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map(({ id, title, by, at, atIso, icon = "dot", children }) => (
        <li key={id} className="group relative grid grid-cols-[2rem_1fr] gap-x-3 pb-5">
          <span className="absolute top-8 bottom-0 left-4 w-px bg-line group-last:hidden" />
          <span className="flex size-8 items-center justify-center rounded-full border border-line bg-surface text-ink-soft">
            <Icon name={icon} className="size-4" />
          </span>
          <div className="min-w-0">
            <p className="font-semibold">{title}</p>
            <p className="text-sm text-ink-soft">
              <time dateTime={atIso}>{at}</time>
              {by && <> · {by}</>}
            </p>
            {children && <div className="mt-1">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
