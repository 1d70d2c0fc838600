import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { SeatView } from "./committee-page.server.ts";
import { SeatSign } from "./seat-sign.tsx";

/** Every seat with its office, whoever holds it, until when and by which order. */
export function SeatTable({ seats, kept }: { seats: SeatView[]; kept: boolean }) {
  const { t } = useTranslation("committees");
  return (
    <DataTable
      caption={t("seat.title")}
      captionHidden
      phone="cards"
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "seat",
          header: t("seat.seat"),
          cell: (seat) => (
            <span className="flex flex-wrap items-center gap-x-2 whitespace-nowrap">
              <SeatSign state={seat.state} />
              {kept ? <Link to={seat.to}>{seat.label}</Link> : seat.label}
              {seat.role !== "member" && <Badge tone="info">{t(`role.${seat.role}`)}</Badge>}
            </span>
          ),
        },
        {
          key: "office",
          header: t("seat.office"),
          cell: ({ office, holder }) => office ?? <span className="text-ink-soft">{holder?.position ?? "–"}</span>,
        },
        { key: "holder", header: t("seat.holder"), cell: (seat) => <Holder seat={seat} /> },
        {
          key: "term",
          header: t("seat.term"),
          cell: ({ holder, state }) =>
            holder && (
              <span className="flex flex-col items-end sm:items-start">
                {holder.span}
                {state.startsWith("ending") && (
                  <Badge tone={state === "ending_30" ? "danger" : "warning"}>{t(`state.${state}`)}</Badge>
                )}
              </span>
            ),
        },
        { key: "order", header: t("seat.order"), cell: ({ holder }) => holder && <Order {...holder} /> },
      ]}
    />
  );
}

function Holder({ seat: { holder, next, office } }: { seat: SeatView }) {
  const { t } = useTranslation("committees");
  return (
    <span className="flex flex-col items-end sm:items-start">
      {holder ? (
        <span>{holder.name ?? (office ? t("seat.byOffice") : t("seat.noName"))}</span>
      ) : (
        <Badge>{t("state.vacant")}</Badge>
      )}
      {(holder?.phone || holder?.email) && (
        <span className="figures flex flex-wrap gap-x-2 text-sm text-ink-soft">
          {holder.phone}
          {holder.email && (
            <a href={`mailto:${holder.email}`} title={holder.email}>
              {t("contact.email")}
            </a>
          )}
        </span>
      )}
      {next && (
        <span className="text-sm text-ink-soft">
          {t("seat.next", { who: next.name ?? next.position ?? t("seat.noName"), span: next.span })}
        </span>
      )}
    </span>
  );
}

/** The number of an order, leading to its file where there is one. */
export function Order({ order, orderFile }: { order: string; orderFile: string | null }) {
  return orderFile ? (
    <a href={orderFile} target="_blank" rel="noreferrer">
      {order}
    </a>
  ) : (
    <span>{order}</span>
  );
}
