import { type ChangeEvent, type FocusEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Form } from "../link.tsx";
import { Button } from "./button.tsx";

export interface FilterBarProps {
  /** What is being filtered, for those who hear the page. */
  label: string;
  action?: string;
  /** Parameters of the address to keep that have no field here. */
  keep?: Record<string, string | null | undefined>;
  /**
   * Send as soon as a list or a tick changes; "type" also while somebody types, a moment after the last letter, and then
   * without a step in the history for each. Else typing waits for the button.
   */
  onChange?: "submit" | "type" | "wait";
  /** Two or three fields; each takes an equal share of the line. */
  children: ReactNode;
  /** Links beside the button, such as "clear". */
  actions?: ReactNode;
}

/** So long after the last letter a text is sent. The framework calls off the question before, when it is still out. */
const PAUSE_MS = 250;

/** Filters that live in the address: a GET form that needs no script, and with one sends itself on change. */
export function FilterBar({ label, action, keep = {}, onChange = "submit", children, actions }: FilterBarProps) {
  const { t } = useTranslation("ui");
  const [live, setLive] = useState(false);
  useEffect(() => setLive(onChange !== "wait"), [onChange]);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const stopWaiting = () => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
  };
  useEffect(() => () => clearTimeout(waiting.current), []);

  function sendOnChange(event: ChangeEvent<HTMLFormElement>) {
    const { type, tagName } = event.target as unknown as HTMLInputElement;
    if (!live) return;
    const form = event.currentTarget;
    stopWaiting();
    if (tagName === "SELECT" || type === "checkbox" || type === "radio") form.requestSubmit();
    else if (onChange === "type") waiting.current = setTimeout(() => form.requestSubmit(), PAUSE_MS);
  }

  /** Whoever leaves the field has finished: what they follow next must not be overtaken by what they typed. */
  function sendWhatWaits(event: FocusEvent<HTMLFormElement>) {
    if (waiting.current) event.currentTarget.requestSubmit();
  }

  return (
    <search aria-label={label}>
      <Form
        method="get"
        action={action}
        preventScrollReset
        replace={onChange === "type"}
        onChange={sendOnChange}
        onSubmit={stopWaiting}
        onBlur={sendWhatWaits}
        className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden [&>div]:min-w-0 [&>div]:flex-1 sm:[&>div]:min-w-40 max-sm:[&>div:first-of-type]:col-span-2"
      >
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <span className="flex flex-wrap items-center gap-2">
          <Button icon="filter">{t("filter.apply")}</Button>
          {actions}
        </span>
      </Form>
    </search>
  );
}
