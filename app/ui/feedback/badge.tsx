import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons/icon.tsx";
import type { IconName } from "../icons/paths.ts";
import type { Tone } from "./notice.tsx";

const LOOKS: Record<Tone | "neutral", string> = {
  neutral: "bg-sunken text-ink-soft",
  info: "bg-accent-soft text-accent",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};

/** A short word about a thing: always text, with an icon where it helps. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone | "neutral";
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap",
        LOOKS[tone],
      )}
    >
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  );
}

const STATES = {
  none: { tone: "neutral", icon: "empty" },
  draft: { tone: "neutral", icon: "edit" },
  submitted: { tone: "info", icon: "send" },
  province_approved: { tone: "info", icon: "check" },
  accepted: { tone: "success", icon: "checks" },
  returned: { tone: "danger", icon: "back" },
  due_soon: { tone: "warning", icon: "clock" },
  overdue: { tone: "warning", icon: "late" },
  closed: { tone: "neutral", icon: "lock" },
} as const satisfies Record<string, { tone: Tone | "neutral"; icon: IconName }>;

export type ReportState = keyof typeof STATES;

/** Where a report stands: colour, icon and the same word everywhere. */
export function StateBadge({ state }: { state: ReportState }) {
  const { t } = useTranslation("ui");
  return (
    <Badge tone={STATES[state].tone} icon={STATES[state].icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
