import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CommitteeListView } from "./list-page.server.ts";
import { SeatStrip } from "./seat-sign.tsx";

/** Committees with their seats drawn in a line, sector after sector, and what has to be seen to. */
export function CommitteeTable({ rows, count }: { rows: CommitteeListView["rows"]; count: string }) {
  const { t } = useTranslation("committees");
  return (
    <div className="flex flex-col gap-2">
      <p className="figures font-bold">{t("table.caption", { count })}</p>
      <DataTable
        caption={t("table.caption", { count })}
        captionHidden
        phone="cards"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("table.committee"),
            cell: ({ to, name, place, kind }) => (
              <span className="flex flex-col">
                <Link to={to} className="font-semibold">
                  {name}
                </Link>
                {kind !== "provincial" && (
                  <span className="text-sm text-ink-soft">
                    {[t(`kind.${kind}`), place].filter(Boolean).join(" · ")}
                  </span>
                )}
              </span>
            ),
          },
          {
            key: "seats",
            header: t("table.seats"),
            cardLabel: "",
            cell: ({ sectors, words }) => <SeatStrip sectors={sectors} label={words} />,
          },
          {
            key: "filled",
            header: t("table.filled"),
            numeric: true,
            cell: ({ filled, seats }) => t("table.of", { filled, seats }),
          },
          {
            key: "met",
            header: t("table.meetings"),
            cell: ({ met, metOn }) => (
              <span className="flex flex-col whitespace-nowrap">
                {met ?? <span className="font-semibold text-warning">{t("table.notMet")}</span>}
                {metOn && <span className="text-sm text-ink-soft">{metOn}</span>}
              </span>
            ),
          },
          {
            key: "missing",
            header: t("table.missing"),
            cell: ({ vacant, ending30, ending90, overdue, noChair }) => (
              <span className="flex flex-wrap justify-end gap-1 sm:justify-start">
                {noChair && <Badge tone="danger">{t("table.noChair")}</Badge>}
                {vacant > 0 && <Badge>{t("table.vacant", { count: vacant })}</Badge>}
                {ending30 > 0 && <Badge tone="warning">{t("table.ending30", { count: ending30 })}</Badge>}
                {ending90 > 0 && <Badge tone="warning">{t("table.ending90", { count: ending90 })}</Badge>}
                {overdue > 0 && <Badge tone="danger">{t("table.overdue", { count: overdue })}</Badge>}
                {!noChair && vacant + ending30 + ending90 + overdue === 0 && (
                  <span className="text-ink-faint">{t("table.nothing")}</span>
                )}
              </span>
            ),
          },
        ]}
        empty={
          <EmptyState
            icon="committee"
            title={t("table.emptyTitle")}
            actions={<ButtonLink to={paths.committees({ area: "TH" })}>{t("filter.clear")}</ButtonLink>}
          >
            {t("table.emptyHint")}
          </EmptyState>
        }
      />
    </div>
  );
}
