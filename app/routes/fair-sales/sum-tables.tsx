import { useTranslation } from "react-i18next";
import { BarRows } from "#app/ui/charts/bar-rows.tsx";
import { Details } from "#app/ui/content/details.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { SumLine, SumsView } from "./sums-view.server.ts";

/** A fair's sums by day, category, province, zone and stars: bars first, every figure in the table behind them. */
export function SumTables({ groups, open = false }: { groups: SumsView["groups"]; open?: boolean }) {
  const { t } = useTranslation("fairSales");
  return groups.map(({ kind, lines }) => (
    <Section key={kind} title={t(`by.${kind}`)} aside={t("barsAside")}>
      <BarRows label={t(`by.${kind}`)} rows={lines.slice(0, MOST_BARS)} className="print:hidden" />
      <Details summary={t("allFigures", { count: lines.length })} open={open}>
        <SumTable caption={t(`by.${kind}`)} lines={lines} />
      </Details>
    </Section>
  ));
}

const MOST_BARS = 12;

function SumTable({ caption, lines }: { caption: string; lines: SumLine[] }) {
  const { t } = useTranslation("fairSales");
  const figure = (key: "booths" | "reported" | "cash" | "orders" | "online" | "business" | "total" | "verified") => ({
    key,
    header: t(`column.${key}`),
    numeric: true,
    cell: (line: SumLine) => line[key],
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: "label", header: t("column.what"), rowHeader: true, cell: (line) => line.label },
        figure("booths"),
        figure("reported"),
        figure("cash"),
        figure("orders"),
        figure("online"),
        figure("business"),
        figure("total"),
        figure("verified"),
        ...(lines.some(({ before }) => before !== null)
          ? [{ key: "before", header: t("column.before"), numeric: true, cell: (line: SumLine) => line.before ?? "–" }]
          : []),
      ]}
    />
  );
}
