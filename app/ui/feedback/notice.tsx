import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons/icon.tsx";

export type Tone = "info" | "success" | "warning" | "danger";

export interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  /** Read out at once: for what has just happened. */
  announce?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
}

const LOOKS: Record<Tone, string> = {
  info: "border-accent bg-accent-soft [--tone:var(--accent)]",
  success: "border-success bg-success-soft [--tone:var(--success)]",
  warning: "border-warning bg-warning-soft [--tone:var(--warning)]",
  danger: "border-danger bg-danger-soft [--tone:var(--danger)]",
};

/** A message of the page: what happened, what to do, and that nothing was lost. */
export function Notice({ tone = "info", title, announce, actions, children, className }: NoticeProps) {
  const { t } = useTranslation("ui");
  return (
    <div
      role={announce ? (tone === "danger" ? "alert" : "status") : undefined}
      className={classNames("flex gap-3 rounded-md border-l-4 p-4", LOOKS[tone], className)}
    >
      <Icon name={tone} label={t(`tone.${tone}`)} className="mt-0.5 text-(--tone)" />
      <div className="flex min-w-0 flex-col gap-1">
        {title && <p className="font-bold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
