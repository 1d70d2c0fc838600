import type { ReactNode } from "react";

/** The sheet scrolls inside its own frame, so that heads and names stay; what takes focus is never hidden behind them. */
export function SheetFrame({ children }: { children: ReactNode }) {
  return (
    <div className="max-h-[calc(100dvh-20rem)] min-h-96 scroll-pt-24 sm:scroll-pt-32 scroll-pb-12 scroll-pl-42 overflow-auto overscroll-contain border border-line-strong bg-surface sm:scroll-pl-66 print:max-h-none">
      {children}
    </div>
  );
}
