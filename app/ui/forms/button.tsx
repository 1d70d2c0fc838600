import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import { Link, type LinkProps } from "../link.tsx";

type Variant = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  /** One primary button a page; secondary is the default. */
  variant?: Variant;
  size?: "md" | "sm";
  icon?: IconName;
  children: ReactNode;
}

/** Something that happens: sends, saves, opens. Never a way to another page. */
export function Button({
  variant = "secondary",
  size = "md",
  icon,
  busy,
  className,
  children,
  type = "submit",
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean }) {
  return (
    <button
      type={type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={classNames(look(variant, size), busy && "opacity-70", className)}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A way to another page that deserves the weight of a button. */
export function ButtonLink({
  variant = "secondary",
  size = "md",
  icon,
  className,
  children,
  ...rest
}: Look & LinkProps) {
  return (
    <Link className={classNames(look(variant, size), className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

const VARIANTS: Record<Variant, string> = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong hover:text-on-accent",
  secondary: "border-line-strong bg-surface text-ink hover:border-accent hover:bg-accent-soft hover:text-ink",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft hover:text-accent-strong",
  danger: "border-danger bg-surface text-danger hover:bg-danger-soft hover:text-danger",
};

const SIZES = { md: "min-h-11 px-4 py-1.5", sm: "min-h-9 px-3 py-1 text-sm" };

function look(variant: Variant, size: "md" | "sm") {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border font-semibold no-underline disabled:opacity-60 print:hidden",
    VARIANTS[variant],
    SIZES[size],
  );
}
