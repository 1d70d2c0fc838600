import { type ChangeEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Form } from "../link.tsx";
import { Button } from "./button.tsx";

export interface FilterBarProps {
  /** What is being filtered, for those who hear the page. */
  label: string;
  action?: string;
  /** Parameters of the address to keep that have no field here. */
  keep?: Record<string, string | null | undefined>;
  /** Send as soon as a list or a tick changes. Typing always waits for the button. */
  onChange?: "submit" | "wait";
  /** Two or three fields; each takes an equal share of the line. */
  children: ReactNode;
  /** Links beside the button, such as "clear". */
  actions?: ReactNode;
}

/** Filters that live in the address: a GET form that needs no script, and with one sends itself on change. */
export function FilterBar({ label, action, keep = {}, onChange = "submit", children, actions }: FilterBarProps) {
  const { t } = useTranslation("ui");
  const [live, setLive] = useState(false);
  useEffect(() => setLive(onChange === "submit"), [onChange]);

  function sendOnChange(event: ChangeEvent<HTMLFormElement>) {
    const { type, tagName } = event.target as unknown as HTMLInputElement;
    if (live && (tagName === "SELECT" || type === "checkbox" || type === "radio")) event.currentTarget.requestSubmit();
  }

  return (
    <search aria-label={label}>
      <Form
        method="get"
        action={action}
        preventScrollReset
        onChange={sendOnChange}
        className="flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-end print:hidden [&>div]:min-w-40 [&>div]:flex-1"
      >
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <span className="flex items-center gap-2">
          <Button icon="filter">{t("filter.apply")}</Button>
          {actions}
        </span>
      </Form>
    </search>
  );
}
