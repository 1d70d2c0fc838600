import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/layout/section.tsx";

export interface BoothPass {
  booth: string;
  zone: string;
  size: number;
  path: string;
}

/** The QR codes an enterprise shows when it moves in, one a booth; dark on white whatever the theme. */
export function BoothPasses({ passes }: { passes: BoothPass[] }) {
  const { t } = useTranslation("fairSales");
  return (
    <Section title={t("checkIn.mine")} id="passes" aside={t("checkIn.mineHint")}>
      <ul className="flex flex-wrap gap-6">
        {passes.map((pass) => (
          <li key={pass.booth} className="flex flex-col items-center gap-1">
            <svg
              role="img"
              aria-label={t("checkIn.passOf", { booth: pass.booth })}
              viewBox={`0 0 ${pass.size} ${pass.size}`}
              shapeRendering="crispEdges"
              className="size-48 rounded-lg"
            >
              <rect width={pass.size} height={pass.size} fill="#fff" />
              <path d={pass.path} fill="#000" />
            </svg>
            <span className="font-bold">{t("booth", { code: pass.booth })}</span>
            <span className="text-ink-soft">{pass.zone}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
