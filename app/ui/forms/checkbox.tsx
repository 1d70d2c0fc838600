import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { classNames } from "../class-names.ts";

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  /** One of several under a Fieldset instead of one to tick. */
  type?: "checkbox" | "radio";
}

/** One thing to tick, or one of several to choose. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { id, label, help, type = "checkbox", className, ...rest },
  ref,
) {
  return (
    <div className={classNames("flex items-start gap-3", className)}>
      <input
        ref={ref}
        id={id}
        type={type}
        aria-describedby={help ? `${id}-help` : undefined}
        className="mt-0.5 size-6 shrink-0 accent-accent"
        {...rest}
      />
      <div>
        <label htmlFor={id} className="block">
          {label}
        </label>
        {help && (
          <div id={`${id}-help`} className="text-sm text-ink-soft">
            {help}
          </div>
        )}
      </div>
    </div>
  );
});

/** Several choices under one question. */
export function Fieldset({ legend, help, children }: { legend: ReactNode; help?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {help && <p className="text-sm text-ink-soft">{help}</p>}
      {children}
    </fieldset>
  );
}
