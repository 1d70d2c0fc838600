import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import type { AttendanceView } from "./attendance-view.server.ts";

/** Who came, a dot a member, sector by sector: full for those who came, a ring for those who did not. */
export function AttendancePicture({ bodies }: { bodies: AttendanceView }) {
  const { t } = useTranslation("meetings");
  return (
    <div className="flex flex-col gap-6">
      {bodies.map((body) => (
        <figure key={body.id} className="flex flex-col gap-3">
          <figcaption className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {bodies.length > 1 && <span className="w-full font-semibold">{body.name}</span>}
            <span className="figures text-lg">
              {body.noted ? t("attendance.here", { here: body.here, members: body.members }) : t("attendance.notYet")}
            </span>
            {body.hasQuorum && (
              <Badge tone="success" icon="check">
                {t("attendance.confirmed")}
              </Badge>
            )}
            {body.recount && <span className="w-full text-sm text-ink-soft">{body.recount}</span>}
          </figcaption>
          <ul className="flex flex-col gap-1.5">
            {body.sectors.map((sector) => (
              <li key={sector.code} className="grid grid-cols-[7.5rem_1fr_auto] items-center gap-3">
                <span className="text-sm text-ink-soft">{sector.name}</span>
                <Dots here={sector.here} members={sector.members} />
                <span className="figures text-sm">
                  {sector.here}/{sector.members}
                </span>
              </li>
            ))}
          </ul>
        </figure>
      ))}
    </div>
  );
}

function Dots({ here, members }: { here: number; members: number }) {
  return (
    <svg viewBox={`0 0 ${members * 18} 16`} width={members * 18} height="16" className="max-w-full" aria-hidden="true">
      {Array.from({ length: members }, (_, at) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots of one kind are alike
          key={at}
          cx={at * 18 + 8}
          cy="8"
          r="6"
          strokeWidth="2"
          className={at < here ? "fill-accent stroke-accent" : "fill-surface stroke-line-strong"}
        />
      ))}
    </svg>
  );
}
