import { useTranslation } from "react-i18next";
import type { ActionState } from "#app/domain/meetings/action.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";

const LOOKS = {
  open: { tone: "neutral", icon: "empty" },
  in_progress: { tone: "info", icon: "clock" },
  reported_done: { tone: "warning", icon: "send" },
  done: { tone: "success", icon: "checks" },
  cancelled: { tone: "neutral", icon: "close" },
} as const;

/** How far an action has come. */
export function ActionStateBadge({ state }: { state: ActionState }) {
  const { t } = useTranslation("meetings");
  return (
    <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
      {t(`action.state.${state}`)}
    </Badge>
  );
}
