import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";

export interface PageHeaderProps {
  title: ReactNode;
  /** Where this stands: nation › province › district. The page itself is not among them. */
  crumbs?: Crumb[];
  /** Which period, which state, as of when; short pieces, read as one line. */
  meta?: ReactNode[];
  /** What can be done here: buttons, or forms of one button. */
  actions?: ReactNode;
  /** One sentence under the title. */
  children?: ReactNode;
}

/** The top of a page: where I am, which period, which state, as of when, and what I can do. */
export function PageHeader({ title, crumbs, meta, actions, children }: PageHeaderProps) {
  const pieces = (meta ?? []).filter(Boolean);
  return (
    <header className="flex flex-col gap-2 pb-2">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="min-w-0 text-2xl sm:text-3xl">{title}</h1>
        {actions && <div className="flex flex-wrap items-center gap-2 pt-1 print:hidden">{actions}</div>}
      </div>
      {pieces.length > 0 && (
        <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft">
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the line never changes its order
            <li key={index}>{piece}</li>
          ))}
        </ul>
      )}
      {children && <div className="max-w-prose text-lg text-ink-soft">{children}</div>}
    </header>
  );
}
