import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CommitteeListView } from "./list-page.server.ts";

/** So many lines stand open at once. */
const MOST_OPEN = 8;

type Terms = CommitteeListView["ending"];

/** Terms to see to: those of the next 30 days at once when they are few, those of the next 90 when asked. Nothing for who keeps no committee. */
export function EndingTerms({ terms }: { terms: Terms }) {
  const { t } = useTranslation("committees");
  if (terms.length === 0) return null;
  const [soon, later] = [terms.filter((term) => term.soon), terms.filter((term) => !term.soon)];
  return (
    <Section title={t("ending.title")} aside={t("ending.hint")} id="ending">
      {soon.length > 0 && (
        // The department keeps every committee: a long list would push the committees themselves off the screen.
        <Details summary={t("ending.soon", { count: soon.length })} open={soon.length <= MOST_OPEN}>
          <TermTable caption={t("ending.soon", { count: soon.length })} terms={soon} />
        </Details>
      )}
      {later.length > 0 && (
        <Details summary={t("ending.later", { count: later.length })} open={soon.length === 0}>
          <TermTable caption={t("ending.later", { count: later.length })} terms={later} />
        </Details>
      )}
    </Section>
  );
}

function TermTable({ caption, terms }: { caption: string; terms: Terms }) {
  const { t } = useTranslation("committees");
  return (
    <DataTable
      caption={caption}
      captionHidden
      phone="cards"
      dense
      rows={terms}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "committee",
          header: t("table.committee"),
          cell: ({ to, committee, place }) => (
            <Link to={to} title={committee}>
              {place}
            </Link>
          ),
        },
        { key: "seat", header: t("seat.seat"), cell: ({ seat, office }) => (office ? `${seat} · ${office}` : seat) },
        { key: "person", header: t("seat.holder"), cell: ({ person }) => person || t("seat.noName") },
        {
          key: "until",
          header: t("ending.until"),
          cell: ({ lastDay, days, soon }) => (
            <span className="inline-flex flex-wrap items-center justify-end gap-2">
              {lastDay} <Badge tone={soon ? "danger" : "warning"}>{t("ending.days", { count: days })}</Badge>
            </span>
          ),
        },
      ]}
    />
  );
}
