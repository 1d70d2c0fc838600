import { useTranslation } from "react-i18next";
import type { ImportState } from "#app/domain/register-imports/stored-import.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";

export interface LatestLine {
  id: string;
  fileName: string;
  at: string;
  state: ImportState;
  rows: string;
}

const TONES = { committed: "success", failed: "danger", ready: "info" } as const;

/** The viewer's own latest files and where each stands. */
export function LatestTable({ latest }: { latest: LatestLine[] }) {
  const { t } = useTranslation("registerImports");
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
          cell: ({ id, fileName }) => <Link to={paths.registerImport(id)}>{fileName}</Link>,
        },
        { key: "at", header: t("latest.at"), cell: ({ at }) => at },
        { key: "rows", header: t("count.rows"), numeric: true, cell: ({ rows }) => rows },
        {
          key: "state",
          header: t("latest.state"),
          cell: ({ state }) => <Badge tone={TONES[state as keyof typeof TONES]}>{t(`state.${state}`)}</Badge>,
        },
      ]}
    />
  );
}
