import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import type { NoticeView } from "./notices-page.server.ts";

/** One notice: when, what, why, and the way to it. Opening it makes it read. */
export function NoticeItem({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation("notices");
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <time dateTime={notice.atIso}>{notice.at}</time>
          {notice.unread && (
            <Badge tone="info" icon="dot">
              {t("unread")}
            </Badge>
          )}
        </p>
        <p className={notice.unread ? "font-semibold" : undefined}>{notice.text}</p>
        {notice.reason && (
          <p className="whitespace-pre-line text-ink-soft">{t("because", { reason: notice.reason })}</p>
        )}
      </div>
      <Form method="post">
        <Button
          name="open"
          value={notice.id}
          size="sm"
          icon="right"
          className="flex-row-reverse"
          aria-label={notice.openLabel}
        >
          {t("open")}
        </Button>
      </Form>
    </li>
  );
}
