import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

export interface FieldError {
  /** The id of the field; without one the message stands alone. */
  id?: string;
  message: string;
}

/** What is wrong with a form that was sent: takes focus once, and leads to each field. Shows nothing without errors. */
export function ErrorSummary({ errors, title }: { errors: FieldError[]; title?: string }) {
  const { t } = useTranslation("ui");
  const box = useRef<HTMLDivElement>(null);
  const text = errors.map(({ message }) => message).join("\n");
  useEffect(() => {
    if (text) box.current?.focus();
  }, [text]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-danger bg-danger-soft p-4">
      <h2 className="text-lg text-danger">{title ?? t("errors.title")}</h2>
      <p className="text-sm">{t("errors.kept")}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {errors.map(({ id, message }) => (
          <li key={`${id}:${message}`}>
            {id ? (
              <a href={`#${id}`} className="font-semibold text-danger hover:text-danger">
                {message}
              </a>
            ) : (
              <span className="font-semibold text-danger">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
