import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { CogMark } from "./cog-mark.tsx";
import type { LinkView } from "./link-view.server.ts";

const STATES = {
  running: { tone: "success", icon: "level" },
  ended: { tone: "neutral", icon: "check" },
  upcoming: { tone: "info", icon: "clock" },
} as const;

/** Whether support is running, has ended or is to come: colour, icon and word. */
export function LinkStateBadge({ link }: { link: Pick<LinkView, "state" | "stateName"> }) {
  return (
    <Badge tone={STATES[link.state].tone} icon={STATES[link.state].icon}>
      {link.stateName}
    </Badge>
  );
}

/** Support links, one a row; `leave` names the end that is the same in all rows. */
export function LinkTable({
  links,
  leave,
  empty,
}: {
  links: LinkView[];
  leave?: "supporter" | "receiver";
  empty?: ReactNode;
}) {
  const { t } = useTranslation("network");
  const columns: Column<LinkView>[] = [
    {
      key: "what",
      header: t("column.what"),
      cell: (link) => (
        <span className="flex items-start gap-2.5">
          <CogMark cog={link.cog} />
          <span data-cog={link.cog}>
            <Link to={link.to} prefetch="intent" className="font-semibold">
              {link.what}
            </Link>
            <span className="block text-sm text-cog-text">
              {link.cog} {link.cogName}
            </span>
          </span>
        </span>
      ),
    },
    {
      key: "supporter",
      header: t("column.supporter"),
      cell: ({ supporter }) => (
        <span>
          <Link to={supporter.to} prefetch="intent">
            {supporter.name}
          </Link>
          <span className="block text-sm text-ink-soft">{supporter.sector}</span>
        </span>
      ),
    },
    {
      key: "receiver",
      header: t("column.receiver"),
      cell: ({ receiver }) => (
        <span>
          <Link to={receiver.to} prefetch="intent">
            {receiver.name}
          </Link>
          <span className="block text-sm text-ink-soft">{receiver.area}</span>
        </span>
      ),
    },
    {
      key: "days",
      header: t("column.days"),
      cell: (link) => (
        <span className="figures">
          {link.days}
          <span className="block">
            <LinkStateBadge link={link} />
          </span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      captionHidden
      phone="cards"
      columns={columns.filter(({ key }) => key !== leave)}
      rows={links}
      rowKey={(link) => link.id}
      empty={empty}
    />
  );
}
