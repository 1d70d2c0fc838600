import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons/icon.tsx";

export interface FieldProps {
  /** The id of the control inside; help and error are tied to it. */
  id: string;
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and what to do; several are shown one under the other. */
  error?: string | string[] | null;
  /** Marks what may be left blank: most fields are asked for because they are needed. */
  optional?: boolean;
  className?: string;
  children: ReactNode;
}

interface FieldLinks {
  id?: string;
  describedBy?: string;
  invalid?: boolean;
}

const FieldContext = createContext<FieldLinks>({});

/** A question: label above, help under it, error under the help, then the control. */
export function Field({ id, label, help, error, optional, className, children }: FieldProps) {
  const { t } = useTranslation("ui");
  const errors = (Array.isArray(error) ? error : [error]).filter(Boolean) as string[];
  const describedBy = [help && `${id}-help`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={classNames("flex flex-col gap-1", errors.length > 0 && "border-l-4 border-danger pl-3", className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-faint"> {t("field.optional")}</span>}
      </label>
      {help && (
        <div id={`${id}-help`} className="text-sm text-ink-soft">
          {help}
        </div>
      )}
      {errors.length > 0 && (
        <div id={`${id}-error`} className="font-semibold text-danger">
          {errors.map((text) => (
            <p key={text} className="flex gap-1.5">
              <Icon name="danger" label={t("field.error")} className="mt-1" />
              {text}
            </p>
          ))}
        </div>
      )}
      <FieldContext.Provider value={{ id, describedBy: describedBy || undefined, invalid: errors.length > 0 }}>
        {children}
      </FieldContext.Provider>
    </div>
  );
}

/** What a control inside a field inherits; its own properties win. */
export function useField(own: { id?: string; "aria-describedby"?: string; "aria-invalid"?: unknown }) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field.id,
    "aria-describedby": own["aria-describedby"] ?? field.describedBy,
    "aria-invalid": (own["aria-invalid"] as boolean | undefined) ?? (field.invalid || undefined),
  };
}
