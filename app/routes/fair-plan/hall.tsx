import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { LinkArea } from "#app/ui/link.tsx";
import { type DrawnBooth, HallDrawing, type Moving } from "#app/ui/plans/hall-drawing.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";

interface DrawnHall {
  label: string;
  booths: DrawnBooth[];
  list: { key: string; code: string; zone: string; enterprise: string; days: string | null; to: string }[];
}

/** A hall of a fair, drawn, with the same as a table. */
export function Hall({ hall, moving }: { hall: DrawnHall; moving?: Moving }) {
  const { t } = useTranslation("fairPlan");
  return (
    <Section id="plan" title={hall.label} aside={t("legend")}>
      <PlanKey />
      <LinkArea>
        <HallDrawing label={hall.label} booths={hall.booths} moving={moving} />
        <Details summary={t("who", { count: hall.list.length })}>
          <DataTable
            caption={hall.label}
            captionHidden
            dense
            rows={hall.list}
            rowKey={(row) => row.key}
            empty={t("nobody")}
            columns={[
              { key: "code", header: t("booth"), rowHeader: true, cell: (row) => row.code },
              { key: "zone", header: t("zone"), cell: (row) => row.zone },
              {
                key: "who",
                header: t("enterprise"),
                cell: (row) => (
                  <>
                    <a href={row.to}>{row.enterprise}</a> {row.days}
                  </>
                ),
              },
            ]}
          />
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
