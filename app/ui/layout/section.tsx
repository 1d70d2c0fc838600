import { type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";

/** A part of a page: a thin rule, a heading, its content. White space instead of a box. */
export function Section({
  id,
  title,
  aside,
  className,
  children,
}: {
  id?: string;
  title: ReactNode;
  /** Beside the heading: a link, a unit, a choice. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={classNames("flex min-w-0 flex-col gap-4 border-t border-line pt-5", className)}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={heading} className="text-xl">
          {title}
        </h2>
        {aside && <div className="text-sm text-ink-soft">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
