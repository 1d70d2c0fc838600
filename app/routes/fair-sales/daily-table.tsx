import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { dailyPage } from "./daily-view.server.ts";

type Page = Awaited<ReturnType<typeof dailyPage>>;
type Line = Page["lines"][number];

const FIGURES = ["booths", "reported", "cash", "orders", "online", "business", "total"] as const;

/** What the booths of each zone and category sold on a day, with the sum of the zone and of the fair. */
export function DailyTable({ caption, lines, whole }: { caption: string; lines: Line[]; whole: Page["whole"] }) {
  const { t } = useTranslation("fairSales");
  const bold = (line: Line) => classNames(line.sum && "font-semibold");
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "zone",
          header: t("daily.column.zone"),
          rowHeader: true,
          className: "min-w-40",
          cell: (line) => (
            <span className={bold(line)}>{line.sum ? t("daily.ofZone", { zone: line.zone }) : line.zone}</span>
          ),
        },
        { key: "category", header: t("daily.column.category"), className: "min-w-36", cell: (line) => line.category },
        ...FIGURES.map((name) => ({
          key: name,
          header: t(`daily.column.${name}`),
          numeric: true,
          cell: (line: Line) => <span className={bold(line)}>{line[name]}</span>,
        })),
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={2} className="px-3 py-2 text-left">
            {t("daily.whole")}
          </th>
          {FIGURES.map((name) => (
            <td key={name} className="px-3 py-2 text-right">
              {whole[name]}
            </td>
          ))}
        </tr>
      }
    />
  );
}
