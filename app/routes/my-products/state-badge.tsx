import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import type { Tone } from "#app/ui/feedback/notice.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";

const LOOKS: Record<string, { tone: Tone | "neutral"; icon: IconName }> = {
  draft: { tone: "neutral", icon: "edit" },
  proposed: { tone: "info", icon: "send" },
  published: { tone: "success", icon: "check" },
  rejected: { tone: "danger", icon: "back" },
  suspended: { tone: "warning", icon: "lock" },
  archived: { tone: "neutral", icon: "empty" },
};

const CHANGES: Record<string, { tone: Tone | "neutral"; icon: IconName }> = {
  writing: { tone: "neutral", icon: "edit" },
  waiting: { tone: "info", icon: "send" },
  returned: { tone: "danger", icon: "back" },
};

interface ProductStateProps {
  state: string;
  /** What is being done to a product that has been published. */
  change: "writing" | "waiting" | "returned" | null;
}

/** Where a product stands, and the change that is on its way beside it. */
export function ProductState({ state, change }: ProductStateProps) {
  const { t } = useTranslation("products");
  const look = LOOKS[state];
  const beside = (state === "published" || state === "suspended") && change ? CHANGES[change] : undefined;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge {...look}>{t(`state.${state}`)}</Badge>
      {beside && <Badge {...beside}>{t(`change.${change}`)}</Badge>}
    </span>
  );
}
