import type { TFunction } from "i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import type { Column } from "#app/ui/tables/data-table.tsx";

/** Somebody in the line for places, as every table of it names them. */
export interface InLineRow {
  place: string | number;
  to: string;
  name: string;
  newcomer: boolean;
  group: string;
  rank: string | number | null;
  score: string | number | null;
}

/** Place and name, group, rank and score; `t` reads the area `fairApplications`. */
export function lineColumns<Row extends InLineRow>(t: TFunction<"fairApplications">): Column<Row>[] {
  return [
    {
      key: "name",
      header: t("column.name"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="figures">{row.place}.</span> <Link to={row.to}>{row.name}</Link>
          {row.newcomer && <Badge tone="info">{t("newcomer")}</Badge>}
        </span>
      ),
    },
    { key: "group", header: t("select.group"), cell: (row) => row.group },
    { key: "rank", header: t("column.rank"), numeric: true, cell: (row) => row.rank },
    { key: "score", header: t("column.score"), numeric: true, cell: (row) => row.score },
  ];
}
