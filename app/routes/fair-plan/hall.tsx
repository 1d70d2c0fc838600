import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { LinkArea } from "#app/ui/link.tsx";
import { type DrawnBooth, HallDrawing, type Moving } from "#app/ui/plans/hall-drawing.tsx";

interface DrawnHall {
  label: string;
  booths: DrawnBooth[];
  /** Who stands in each zone, by booth: written as a plain list, since a hall has hundreds. */
  zones: { name: string; standing: { code: string; enterprise: string; days: string | null; to: string }[] }[];
}

/** A hall of a fair, drawn, with the same as a list. */
export function Hall({ hall, moving }: { hall: DrawnHall; moving?: Moving }) {
  const { t } = useTranslation("fairPlan");
  return (
    <Section id="plan" title={hall.label} aside={t("legend")}>
      <PlanKey />
      <LinkArea>
        <HallDrawing label={hall.label} booths={hall.booths} moving={moving} />
        <Details summary={t("who", { count: hall.zones.reduce((sum, zone) => sum + zone.standing.length, 0) })}>
          {hall.zones.length === 0 && <p className="text-ink-soft">{t("nobody")}</p>}
          {hall.zones.map((zone) => (
            <section key={zone.name} aria-label={zone.name} className="pb-3">
              <h3 className="pb-1 font-semibold">{zone.name}</h3>
              <ul className="gap-x-6 sm:columns-2 xl:columns-3">
                {zone.standing.map((one) => (
                  <li key={one.to + one.code}>
                    {one.code} <a href={one.to}>{one.enterprise}</a> {one.days}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Details>
      </LinkArea>
    </Section>
  );
}

const KEY = [
  ["given", "border-accent bg-accent-soft"],
  ["empty", "border-line-strong bg-surface"],
  ["wanted", "border-2 border-warning bg-warning-soft"],
] as const;

/** What the colours of the drawing say. */
function PlanKey() {
  const { t } = useTranslation("fairPlan");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-sm text-ink-soft">
      {KEY.map(([name, look]) => (
        <li key={name} className="flex items-center gap-2">
          <span aria-hidden="true" className={classNames("size-4 rounded-sm border", look)} />
          {t(`key.${name}`)}
        </li>
      ))}
    </ul>
  );
}
