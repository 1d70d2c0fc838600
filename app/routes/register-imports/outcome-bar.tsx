import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Link } from "#app/ui/link.tsx";
import type { RegisterImportPage } from "./page.server.ts";

const KINDS = ["created", "updated", "unchanged", "refused"] as const;
const FILLS = {
  created: "fill-success",
  updated: "fill-accent",
  unchanged: "fill-line-strong",
  refused: "fill-danger",
};
const MARKS = { created: "bg-success", updated: "bg-accent", unchanged: "bg-line-strong", refused: "bg-danger" };

/** All rows as one bar, parted by what they do, and each part with its number: a link to its rows. */
export function OutcomeBar({
  id,
  counts,
  texts,
  shown,
}: Pick<RegisterImportPage, "id" | "counts" | "texts" | "shown">) {
  const { t } = useTranslation("registerImports");
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  let from = 0;
  return (
    <section aria-label={t("count.label")} className="flex flex-col gap-3">
      <svg viewBox="0 0 1000 28" preserveAspectRatio="none" className="h-7 w-full rounded-md" aria-hidden="true">
        <rect width="1000" height="28" className="fill-sunken" />
        {KINDS.map((kind) => {
          const width = total ? (counts[kind] / total) * 1000 : 0;
          const x = from;
          from += width;
          // A few among thousands still show.
          return counts[kind] ? (
            <rect key={kind} x={x} width={Math.max(width, 4)} height="28" className={FILLS[kind]} />
          ) : null;
        })}
      </svg>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {KINDS.map((kind) => (
          <li key={kind}>
            <Link
              to={paths.registerImport(id, { show: kind })}
              preventScrollReset
              aria-current={shown === kind ? "true" : undefined}
              className="flex flex-col rounded-sm border-b-2 border-transparent pb-1 text-ink no-underline hover:border-line-strong aria-[current]:border-accent"
            >
              <span className="flex items-center gap-2 text-ink-soft">
                <span className={`inline-block size-3 shrink-0 rounded-full ${MARKS[kind]}`} aria-hidden="true" />
                {t(`count.${kind}`)}
              </span>
              <span className="figures text-2xl font-bold">{texts[kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
