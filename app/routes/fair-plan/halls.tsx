import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { type DrawnBooth, HallDrawing } from "#app/ui/plans/hall-drawing.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";

interface Hall {
  hall: string;
  label: string;
  booths: DrawnBooth[];
  list: { key: number; code: string; zone: string; enterprise: string | null; to: string | null }[];
}

/** The halls of a fair, each drawn, with the same as a table. */
export function Halls({ halls }: { halls: Hall[] }) {
  const { t } = useTranslation("fairPlan");
  return halls.map((hall) => (
    <Section key={hall.hall} title={hall.label} aside={t("legend")}>
      <HallDrawing label={hall.label} booths={hall.booths} />
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
              cell: (row) => (row.to ? <Link to={row.to}>{row.enterprise}</Link> : row.enterprise),
            },
          ]}
        />
      </Details>
    </Section>
  ));
}
