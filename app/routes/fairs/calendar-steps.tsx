import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { FairFrame } from "./frame.server.ts";

/** The fair's calendar as four steps: what is done, what is on now with its clock, what comes. */
export function CalendarSteps({ steps }: { steps: FairFrame["steps"] }) {
  const { t } = useTranslation("fairs");
  return (
    <ol aria-label={t("step.label")} className="grid gap-y-1 sm:grid-cols-4">
      {steps.map(({ name, text, state, left }) => (
        <li
          key={name}
          aria-current={state === "now" ? "step" : undefined}
          className={classNames(
            "flex gap-3 border-l-4 px-3 py-2 sm:border-t-4 sm:border-l-0",
            state === "done" && "border-success text-ink-soft",
            state === "now" && "border-accent bg-accent-soft",
            state === "next" && "border-line text-ink-soft",
          )}
        >
          <Icon
            name={state === "done" ? "check" : state === "now" ? "clock" : "empty"}
            label={t(`step.state.${state}`)}
            className="mt-1 shrink-0"
          />
          <div>
            <p className="font-semibold text-ink">{t(`step.${name}`)}</p>
            <p className="text-sm">{text}</p>
            {left && <p className="text-sm font-semibold text-accent">{left}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
