import { useTranslation } from "react-i18next";
import type { ImportPage } from "./import-page.server.ts";

const KINDS = ["rows", "created", "updated", "unchanged", "refused"] as const;

/** How many rows there are of each kind. */
export function Counts({ counts }: Pick<ImportPage, "counts">) {
  const { t } = useTranslation("imports");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-5">
      {KINDS.map((kind) => (
        <div key={kind} className="border-t-2 border-line-strong pt-2">
          <dt className="text-ink-soft">{t(`preview.${kind}`)}</dt>
          <dd className="figures text-2xl font-bold">{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
