import { useTranslation } from "react-i18next";
import type { ReviewData } from "./load-review.server.ts";

/** How much differs from the last time the report was sent and approved; an unchanged one says so. */
export function ChangesSummary({ review }: { review: ReviewData }) {
  const { t } = useTranslation("reviews");
  const { sent, approved } = review.changes;
  if (!sent && !approved) return <p className="text-ink-soft">{t("changes.first")}</p>;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-ink-soft">
      {sent && <li>{t(sent.count ? "changes.sent" : "changes.sentNone", sent)}</li>}
      {approved && <li>{t(approved.count ? "changes.approved" : "changes.approvedNone", approved)}</li>}
    </ul>
  );
}
