import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { ScreeningPage } from "./screening-page.server.ts";

type Group = ScreeningPage["groups"][number];

/** The province's ranking of one category: up, down, or to a number; a line says where its quota ends. */
export function RankList({ group, open }: { group: Group; open: boolean }) {
  const { t } = useTranslation("fairApplications");
  const { capacity, rows } = group;
  return (
    <ol className="flex flex-col">
      {rows.map((row, at) => {
        const beyond = capacity !== null && at >= capacity;
        return (
          <li
            key={row.id}
            className={classNames(
              "flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2",
              capacity !== null && at === capacity && "border-t-4 border-t-warning",
            )}
          >
            <span
              className={classNames(
                "figures flex size-10 shrink-0 items-center justify-center rounded-full text-lg font-bold",
                beyond ? "bg-sunken text-ink-soft" : "bg-accent text-on-accent",
              )}
            >
              {row.rank}
            </span>
            <span className="min-w-0 flex-1 basis-48">
              <Link to={row.to} className="font-semibold">
                {row.name}
              </Link>
              <span className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
                {row.score && t("screen.score", { score: row.score })}
                {row.newcomer && <Badge tone="info">{t("newcomer")}</Badge>}
                {beyond && <Badge tone="warning">{t("screen.reserve")}</Badge>}
              </span>
            </span>
            {open && row.state === "province_passed" && (
              <Moves id={row.id} rank={row.rank ?? at + 1} of={rows.length} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Moves({ id, rank, of }: { id: number; rank: number; of: number }) {
  const { t } = useTranslation("fairApplications");
  return (
    <Form method="post" preventScrollReset className="flex items-center gap-2 print:hidden">
      <input type="hidden" name="application" value={id} />
      <Button name="move" value="up" size="sm" aria-label={t("screen.up")} disabled={rank === 1}>
        <Icon name="up" />
      </Button>
      <Button name="move" value="down" size="sm" aria-label={t("screen.down")} disabled={rank === of}>
        <Icon name="down" />
      </Button>
      <input
        key={rank}
        id={`rank-${id}`}
        name="rank"
        inputMode="numeric"
        aria-label={t("screen.rankTo")}
        defaultValue={rank}
        className="control figures w-16 text-right"
      />
      <Button size="sm">{t("screen.move")}</Button>
    </Form>
  );
}
