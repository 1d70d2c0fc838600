import { classNames } from "../class-names.ts";
import { ICON_PATHS, type IconName } from "./paths.ts";

interface IconProps {
  name: IconName;
  /** Only when no text beside it says the same. */
  label?: string;
  className?: string;
}

/** One drawn icon, in the colour of the text around it. Decoration unless it has a label. */
export function Icon({ name, label, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={classNames("inline-block size-[1.25em] shrink-0 align-[-0.22em]", className)}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}

const COG_ICONS = ["cog0", "cog1", "cog2", "cog3", "cog4", "cog5"] as const satisfies IconName[];

/** The icon of a cog by its number; 0 is the goal. */
export function cogIcon(cog: number): IconName {
  return COG_ICONS[cog] ?? "cog0";
}
