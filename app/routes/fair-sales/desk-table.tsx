import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { DeskView } from "./desk-page.server.ts";

type Row = DeskView["rows"][number];

/**
 * Booths of a day: who, how much, how sure; what may be verified has a box to tick. After an entry the keyboard stands at
 * the booth where the work goes on.
 */
export function DeskTable({ rows, closed, goOn }: { rows: Row[]; closed: boolean; goOn: number | null }) {
  const { t } = useTranslation("fairSales");
  useEffect(() => {
    if (goOn !== null) document.getElementById(`enter-${goOn}`)?.focus();
  }, [goOn]);
  return (
    <DataTable
      caption={t("desk.caption")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      phone="cards"
      columns={[
        { key: "booth", header: t("desk.booth"), rowHeader: true, cell: (row) => <Booth row={row} closed={closed} /> },
        {
          key: "who",
          header: t("desk.enterprise"),
          cell: (row) => (
            <span>
              {row.enterprise}
              <span className="block text-sm text-ink-soft">
                {row.province}
                {row.phone && (
                  <>
                    {" · "}
                    <a href={`tel:${row.phone}`}>{row.phone}</a>
                  </>
                )}
              </span>
            </span>
          ),
        },
        { key: "total", header: t("desk.total"), numeric: true, cell: (row) => row.total ?? "–" },
        { key: "state", header: t("desk.state"), cell: (row) => <State row={row} /> },
        {
          key: "edit",
          header: t("desk.enter"),
          cell: (row) =>
            !closed && (
              <ButtonLink id={`enter-${row.key}`} to={row.edit} size="sm" icon="edit">
                {t(row.reportId === null ? "enter" : "edit")}
                <span className="sr-only"> {row.booth}</span>
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}

function Booth({ row, closed }: { row: Row; closed: boolean }) {
  const { t } = useTranslation("fairSales");
  if (!row.canVerify || closed)
    return (
      <>
        {row.booth}
        <span className="block text-sm font-normal text-ink-soft">{row.zone}</span>
      </>
    );
  return (
    <label className="flex min-h-9 items-center gap-2">
      <input
        type="checkbox"
        name="report"
        value={row.reportId ?? ""}
        defaultChecked={!row.unusual}
        className="size-5"
        aria-label={t("desk.verifyOf", { booth: row.booth })}
      />
      <span>
        {row.booth}
        <span className="block text-sm font-normal text-ink-soft">{row.zone}</span>
      </span>
    </label>
  );
}

function State({ row }: { row: Row }) {
  const { t } = useTranslation("fairSales");
  return (
    <span className="flex flex-wrap gap-1">
      {row.reportId === null && (
        <Badge tone="warning" icon="clock">
          {t("desk.missing")}
        </Badge>
      )}
      {row.verifiedAt && (
        <Badge tone="success" icon="checks">
          {t("desk.verifiedAt", { at: row.verifiedAt })}
        </Badge>
      )}
      {row.reportId !== null && !row.verifiedAt && (
        <Badge tone="info" icon="check">
          {t(row.own ? "desk.own" : "desk.toVerify")}
        </Badge>
      )}
      {row.unusual && (
        <Badge tone="danger" icon="warning">
          {t("desk.unusual")}
        </Badge>
      )}
    </span>
  );
}
