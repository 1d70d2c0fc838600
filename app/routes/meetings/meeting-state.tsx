import { useTranslation } from "react-i18next";
import type { MeetingState } from "#app/domain/meetings/meeting.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";

const LOOKS = {
  draft: { tone: "neutral", icon: "edit" },
  called: { tone: "info", icon: "calendar" },
  in_progress: { tone: "warning", icon: "committee" },
  minutes_draft: { tone: "info", icon: "form" },
  minutes_approved: { tone: "success", icon: "checks" },
  cancelled: { tone: "neutral", icon: "close" },
  held: { tone: "success", icon: "check" },
} as const;

/** Where a meeting stands; a workshop that is over was held, and has no minutes to approve. */
export function MeetingStateBadge({ state }: { state: MeetingState | "held" }) {
  const { t } = useTranslation("meetings");
  return (
    <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
