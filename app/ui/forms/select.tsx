import { forwardRef, type SelectHTMLAttributes } from "react";
import { classNames } from "../class-names.ts";
import { useField } from "./field.tsx";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: (Option | OptionGroup)[];
  /** A first choice with an empty value, such as "all provinces". */
  emptyLabel?: string;
}

/** The browser's own list: works everywhere, and with the phone's own picker. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, emptyLabel, className, ...rest },
  ref,
) {
  return (
    <select ref={ref} className={classNames("control", className)} {...rest} {...useField(rest)}>
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {options.map((entry) =>
        "options" in entry ? (
          <optgroup key={entry.label} label={entry.label}>
            {entry.options.map(choice)}
          </optgroup>
        ) : (
          choice(entry)
        ),
      )}
    </select>
  );
});

function choice({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
