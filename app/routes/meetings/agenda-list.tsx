import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { ItemView, MeetingView } from "./meeting-page.server.ts";
import { FollowedAction, ResolutionNote } from "./resolution-note.tsx";

/** The agenda from the first item to the last, each with its papers, minutes and what was decided. */
export function AgendaList({ page }: { page: MeetingView }) {
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {page.items.map((item) => (
        <li key={item.id} className="grid gap-x-4 gap-y-2 py-4 sm:grid-cols-[3.5rem_1fr_auto]" id={`item-${item.id}`}>
          <span className="figures text-2xl font-bold text-accent max-sm:text-lg">{item.number}</span>
          <ItemBody item={item} />
          {page.manages && <ItemTools item={item} page={page} />}
        </li>
      ))}
    </ol>
  );
}

function ItemBody({ item }: { item: ItemView }) {
  const { t } = useTranslation("meetings");
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
          {t(`agenda.kind.${item.kind}`)}
          {item.access !== "members" && (
            <Badge
              tone={item.access === "public" ? "success" : "warning"}
              icon={item.access === "public" ? undefined : "lock"}
            >
              {t(`agenda.access.${item.access}`)}
            </Badge>
          )}
        </p>
        <h3 className="text-lg font-bold">{item.titleTh}</h3>
      </div>
      {item.bodyTh && <p className="max-w-prose whitespace-pre-line text-ink-soft">{item.bodyTh}</p>}
      {item.referredFrom && (
        <Link to={item.referredFrom.to} className="inline-flex items-center gap-1.5 text-sm">
          <Icon name="share" className="size-4" />
          {item.referredFrom.text}
        </Link>
      )}
      {item.followed && <FollowedAction action={item.followed} />}
      {item.papers.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {item.papers.map((paper) => (
            <li key={paper.id}>
              <Link to={paper.to} reloadDocument className="inline-flex items-center gap-1.5">
                <Icon name="form" className="size-4" />
                {paper.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {item.minutesTh && (
        <p className="max-w-prose border-l-2 border-line pl-4 whitespace-pre-line">{item.minutesTh}</p>
      )}
      {item.resolutions.map((resolution) => (
        <ResolutionNote key={resolution.id} resolution={resolution} />
      ))}
    </div>
  );
}

function ItemTools({ item, page }: { item: ItemView; page: MeetingView }) {
  const { t } = useTranslation("meetings");
  const first = page.items[0]?.id === item.id;
  const last = page.items.at(-1)?.id === item.id;
  return (
    <div className="flex items-start gap-1 print:hidden max-sm:justify-end">
      {page.agendaOpen && (
        <>
          {!first && <Shift page={page} item={item} way="up" />}
          {!last && <Shift page={page} item={item} way="down" />}
        </>
      )}
      <ButtonLink to={item.to} size="sm" icon="edit" prefetch="intent">
        {t("agenda.open")}
      </ButtonLink>
    </div>
  );
}

function Shift({ page, item, way }: { page: MeetingView; item: ItemView; way: "up" | "down" }) {
  const { t } = useTranslation("meetings");
  return (
    <Form method="post" action={paths.meeting(page.id)} preventScrollReset>
      <input type="hidden" name="intent" value={way} />
      <input type="hidden" name="item" value={item.id} />
      <Button size="sm" variant="quiet" title={t(`agenda.${way}`, { number: item.number })}>
        <Icon name={way} label={t(`agenda.${way}`, { number: item.number })} />
      </Button>
    </Form>
  );
}
