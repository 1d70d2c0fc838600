import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { ActionStateBadge } from "../actions/action-state.tsx";
import type { ActionView, ItemView } from "./meeting-page.server.ts";

/** What was decided, with what follows from it. */
export function ResolutionNote({ resolution }: { resolution: ItemView["resolutions"][number] }) {
  const { t } = useTranslation("meetings");
  return (
    <article className="flex flex-col gap-1.5 rounded-md bg-accent-soft p-4">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <strong className="text-accent">{t("resolution.number", { number: resolution.number })}</strong>
        {resolution.body && <span className="text-sm text-ink-soft">{resolution.body}</span>}
        <Link
          to={resolution.excerpt}
          reloadDocument
          className="ml-auto inline-flex items-center gap-1 text-sm print:hidden"
        >
          <Icon name="download" className="size-4" />
          {t("resolution.excerpt")}
        </Link>
      </header>
      <p className="max-w-prose whitespace-pre-line">{resolution.text}</p>
      {resolution.votes && <p className="figures text-sm text-ink-soft">{resolution.votes}</p>}
      {resolution.supersedes && (
        <p className="text-sm text-ink-soft">{t("resolution.supersedes", { number: resolution.supersedes })}</p>
      )}
      {resolution.supersededBy && (
        <p className="text-sm font-semibold text-warning">
          {t("resolution.superseded", { number: resolution.supersededBy })}
        </p>
      )}
      {resolution.referral.map((line) => (
        <p key={line} className="text-sm text-ink-soft">
          {line}
        </p>
      ))}
      {resolution.actions.length > 0 && (
        <ul className="mt-1 flex flex-col gap-2 border-t border-line pt-2">
          {resolution.actions.map((action) => (
            <li key={action.id}>
              <ActionLine action={action} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** An action that an earlier meeting gave, on the agenda until a meeting closes it. */
export function FollowedAction({ action }: { action: ActionView }) {
  const { t } = useTranslation("meetings");
  return (
    <div className="flex flex-col gap-1 border-l-2 border-line-strong pl-4">
      <ActionLine action={action} hideTask />
      {action.evidence && (
        <p className="text-sm">
          <span className="font-semibold">{t("action.evidence")}:</span> {action.evidence}
        </p>
      )}
      {action.evidenceFile && (
        <Link to={action.evidenceFile} reloadDocument className="text-sm">
          {t("action.evidence")}
        </Link>
      )}
      {action.reviewedHere && (
        <p className="text-sm text-ink-soft">{[t("action.reviewed"), action.note].filter(Boolean).join(": ")}</p>
      )}
    </div>
  );
}

function ActionLine({ action, hideTask }: { action: ActionView; hideTask?: boolean }) {
  const { t } = useTranslation("meetings");
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link to={action.to} prefetch="intent" className="font-semibold">
        {hideTask ? t("action.title") : action.task}
      </Link>
      <ActionStateBadge state={action.state} />
      <span className="w-full text-sm text-ink-soft">{action.line}</span>
    </span>
  );
}
