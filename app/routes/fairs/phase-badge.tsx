import { useTranslation } from "react-i18next";
import type { ApplicationState } from "#app/domain/fairs/application-states.ts";
import type { FairPhase } from "#app/domain/fairs/fair.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import type { Tone } from "#app/ui/feedback/notice.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";

type Look = { tone: Tone | "neutral"; icon: IconName };

const PHASES: Record<FairPhase, Look> = {
  draft: { tone: "neutral", icon: "edit" },
  upcoming: { tone: "info", icon: "calendar" },
  applying: { tone: "success", icon: "send" },
  screening: { tone: "warning", icon: "search" },
  selecting: { tone: "warning", icon: "checks" },
  preparing: { tone: "info", icon: "map" },
  running: { tone: "success", icon: "cog3" },
  over: { tone: "neutral", icon: "clock" },
  closed: { tone: "neutral", icon: "lock" },
  cancelled: { tone: "danger", icon: "close" },
};

/** Where a fair stands by the clock. */
export function PhaseBadge({ phase }: { phase: FairPhase }) {
  const { t } = useTranslation("fairs");
  return <Badge {...PHASES[phase]}>{t(`phase.${phase}`)}</Badge>;
}

const STATES: Record<ApplicationState, Look> = {
  draft: { tone: "neutral", icon: "edit" },
  submitted: { tone: "info", icon: "send" },
  returned: { tone: "danger", icon: "back" },
  province_passed: { tone: "info", icon: "check" },
  province_failed: { tone: "danger", icon: "close" },
  waitlisted: { tone: "warning", icon: "clock" },
  selected: { tone: "success", icon: "check" },
  offered: { tone: "warning", icon: "late" },
  confirmed: { tone: "success", icon: "checks" },
  declined: { tone: "neutral", icon: "minus" },
  withdrawn: { tone: "neutral", icon: "minus" },
  cancelled: { tone: "danger", icon: "close" },
  no_show: { tone: "danger", icon: "warning" },
  completed: { tone: "success", icon: "checks" },
};

/** Where an application stands, as the reader may know it. */
export function ApplicationBadge({ state }: { state: ApplicationState }) {
  const { t } = useTranslation("fairApplications");
  return <Badge {...STATES[state]}>{t(`state.${state}`)}</Badge>;
}
