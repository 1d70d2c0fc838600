import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Link } from "#app/ui/link.tsx";
import type { ActionsView } from "./actions-page.server.ts";

const FILLS = {
  on_time: "fill-accent",
  late_30: "fill-warning opacity-45",
  late_60: "fill-warning opacity-70",
  late_90: "fill-warning",
  late_more: "fill-danger",
} as const;

/** How old the open actions are: one bar, and its parts as links that filter the list. */
export function AgeBar({ page }: { page: ActionsView }) {
  const { t } = useTranslation("actions");
  let from = 0;
  const parts = page.ages.map((age) => {
    const x = from;
    from += age.share;
    return { ...age, x };
  });
  return (
    <figure className="flex flex-col gap-3">
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-6 w-full rounded-md"
        role="img"
        aria-label={t("age.picture", { total: page.total })}
      >
        <rect width="100" height="6" className="fill-sunken" />
        {parts.map((part) => (
          <rect key={part.age} x={part.x} width={part.share} height="6" className={FILLS[part.age]} />
        ))}
      </svg>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
        {parts.map((part) => (
          <li key={part.age}>
            <Link
              to={part.to}
              preventScrollReset
              aria-current={part.current ? "true" : undefined}
              className={classNames(
                "flex h-full flex-col rounded-md border p-3 no-underline",
                part.current ? "border-accent bg-accent-soft" : "border-line text-ink hover:border-accent",
              )}
            >
              <span className="flex items-center gap-2">
                <svg viewBox="0 0 12 12" className="size-3" aria-hidden="true">
                  <rect width="12" height="12" rx="2" className={FILLS[part.age]} />
                </svg>
                <span className="figures text-2xl font-bold">{part.count}</span>
              </span>
              <span className="text-sm">{part.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </figure>
  );
}
