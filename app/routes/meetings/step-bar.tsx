import { useTranslation } from "react-i18next";
import type { MeetingState } from "#app/domain/meetings/meeting.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icons/icon.tsx";

const STAGES = ["draft", "called", "in_progress", "minutes_draft", "minutes_approved"] as const;

/** How far a meeting has come, from preparation to approved minutes. */
export function StepBar({ state }: { state: MeetingState }) {
  const { t } = useTranslation("meetings");
  if (state === "cancelled") return null;
  const reached = STAGES.indexOf(state);
  return (
    <ol aria-label={t("step.label")} className="flex flex-col gap-1 sm:flex-row sm:gap-0 print:hidden">
      {STAGES.map((stage, at) => (
        <li
          key={stage}
          aria-current={at === reached ? "step" : undefined}
          className={classNames(
            "flex items-center gap-2 sm:flex-1 sm:flex-col sm:items-start sm:border-t-4 sm:pt-2 sm:pr-3",
            at <= reached ? "sm:border-accent" : "sm:border-line",
            at === reached ? "font-bold" : at < reached ? "text-ink-soft" : "text-ink-faint",
          )}
        >
          <span className="flex items-center gap-1.5">
            <Icon
              name={at < reached || state === "minutes_approved" ? "check" : at === reached ? "right" : "dot"}
              className="size-4 shrink-0"
            />
            {t(`state.${stage}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
