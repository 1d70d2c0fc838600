import { useTranslation } from "react-i18next";
import { Timeline } from "#app/ui/content/timeline.tsx";

export interface Look {
  id: number;
  by: string;
  reason: string;
  at: string;
  atIso: string;
}

/** Who has looked at a full number, when and why. */
export function LookList({ looks }: { looks: Look[] }) {
  const { t } = useTranslation("personal");
  if (looks.length === 0) return <p className="text-ink-soft">{t("looks.none")}</p>;
  return (
    <Timeline
      label={t("looks.title")}
      entries={looks.map(({ id, by, reason, at, atIso }) => ({ id, title: by, at, atIso, children: reason }))}
    />
  );
}
