import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";

export interface LatestLine {
  id: string;
  fileName: string;
  at: string;
  committed: boolean;
  rows: string;
}

/** The viewer's own latest files, saved or still waiting for a decision. */
export function LatestTable({ latest }: { latest: LatestLine[] }) {
  const { t } = useTranslation("imports");
  return (
    <DataTable
      caption={t("latest.caption")}
      captionHidden
      phone="cards"
      rows={latest}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "file",
          header: t("latest.file"),
          cell: ({ id, fileName }) => <Link to={paths.import(id)}>{fileName}</Link>,
        },
        { key: "at", header: t("latest.at"), cell: ({ at }) => at },
        { key: "rows", header: t("preview.rows"), numeric: true, cell: ({ rows }) => rows },
        {
          key: "state",
          header: t("latest.state"),
          cell: ({ committed }) => (
            <Badge tone={committed ? "success" : "neutral"}>
              {t(committed ? "latest.committed" : "latest.previewed")}
            </Badge>
          ),
        },
      ]}
    />
  );
}
