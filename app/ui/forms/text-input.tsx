import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useField } from "./field.tsx";

export interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** How much is expected: the width says so. */
  width?: "full" | "medium" | "short";
  /** Figures: right-aligned, tabular. Thai digits are typed as text, so the type stays "text". */
  numeric?: boolean;
  /** Unit or sign after the box. */
  suffix?: ReactNode;
}

const WIDTHS = { full: "", medium: "max-w-72", short: "max-w-40" };

/** One line of text or a figure; inside a Field it finds its label and error by itself. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { width = "full", numeric, suffix, className, type = "text", ...rest },
  ref,
) {
  const input = (
    <input
      ref={ref}
      type={type}
      inputMode={numeric ? "decimal" : undefined}
      className={classNames("control", numeric && "figures text-right", WIDTHS[width], className)}
      {...rest}
      {...useField(rest)}
    />
  );
  if (!suffix) return input;
  return (
    <div className="flex items-center gap-2">
      {input}
      <span className="shrink-0 text-ink-soft">{suffix}</span>
    </div>
  );
});
