import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import type { ReviewView } from "./review-view.server.ts";

/** What is proposed, with what the public sees now beside whatever has changed. */
export function CompareTable({ fields, compares }: { fields: ReviewView["fields"]; compares: boolean }) {
  const { t } = useTranslation("products");
  const untouched = fields.filter(({ changed }) => !changed);
  const changed = fields.filter((field) => field.changed);
  return (
    <div className="flex flex-col gap-6">
      {changed.map(({ key, label, value, before }) => (
        <div key={key} className="flex flex-col gap-2">
          <h3 className="flex items-center gap-2 text-base">
            {label} <Badge tone="info">{t("review.changed")}</Badge>
          </h3>
          <div className="grid gap-3 sm:grid-cols-2">
            <Side label={t("review.before")} text={before ?? ""} className="border-line bg-sunken" />
            <Side label={t("review.after")} text={value} className="border-accent bg-surface" />
          </div>
        </div>
      ))}
      {compares && changed.length === 0 && <p className="text-ink-soft">{t("review.onlyPictures")}</p>}
      <dl className="flex flex-col gap-3">
        {untouched.map(({ key, label, value }) => (
          <div key={key}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Side({ label, text, className }: { label: string; text: string; className: string }) {
  return (
    <div className={`rounded-md border p-3 ${className}`}>
      <p className="text-sm text-ink-soft">{label}</p>
      <p className="whitespace-pre-line">{text || "–"}</p>
    </div>
  );
}
