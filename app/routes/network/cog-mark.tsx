import { classNames } from "#app/ui/class-names.ts";

/** The coin of a cog: its number in its colour; a broken ring where nothing is given. Its meaning stands beside it or in the title. */
export function CogMark({ cog, title, missing }: { cog: number; title?: string; missing?: boolean }) {
  return (
    <span
      data-cog={cog}
      title={title}
      className={classNames(
        "figures inline-flex size-6 shrink-0 items-center justify-center rounded-full border-2 text-sm leading-none",
        missing ? "border-dashed border-line-strong text-ink-faint" : "border-cog bg-cog-soft font-bold text-cog-text",
      )}
    >
      {cog}
    </span>
  );
}
