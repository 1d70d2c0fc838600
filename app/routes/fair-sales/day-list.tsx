import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import type { Tone } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";

export interface DayLine {
  key: string;
  day: string;
  booth: string;
  state: "open" | "missed" | "reported" | "verified";
  total: string | null;
  edit: string | null;
}

const LOOKS: Record<DayLine["state"], { tone: Tone | "neutral"; icon: IconName }> = {
  open: { tone: "warning", icon: "clock" },
  missed: { tone: "danger", icon: "late" },
  reported: { tone: "info", icon: "check" },
  verified: { tone: "success", icon: "checks" },
};

/** The days of a booth, one line each: how much, and whether it is settled. */
export function DayList({ days }: { days: DayLine[] }) {
  const { t } = useTranslation("fairSales");
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {days.map((line) => (
        <li key={line.key} className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <span className="flex-1 basis-40">
            <span className="font-semibold">{line.day}</span>{" "}
            <span className="text-ink-soft">{t("booth", { code: line.booth })}</span>
          </span>
          <span className="figures">{line.total === null ? "–" : `${line.total} ${t("baht")}`}</span>
          <Badge {...LOOKS[line.state]}>{t(`state.${line.state}`)}</Badge>
          {line.edit && (
            <ButtonLink to={line.edit} size="sm" icon="edit">
              {t(line.total === null ? "enter" : "edit")}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
