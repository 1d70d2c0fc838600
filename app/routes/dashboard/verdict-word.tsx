import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import type { Verdict } from "./view.ts";

const LOOKS: Record<Verdict, { icon: IconName; className: string }> = {
  reached: { icon: "check", className: "text-success" },
  near: { icon: "level", className: "text-ink-soft" },
  behind: { icon: "late", className: "text-warning" },
  none: { icon: "empty", className: "text-ink-faint" },
};

/** How a figure stands against its target, in a word. */
export function VerdictWord({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation("dashboard");
  const { icon, className } = LOOKS[verdict];
  return (
    <span className={`inline-flex items-center gap-1 text-sm font-semibold ${className}`}>
      <Icon name={icon} className="size-4" />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
