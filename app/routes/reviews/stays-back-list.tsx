import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Link } from "#app/ui/link.tsx";
import type { BulkPage } from "./bulk-page.server.ts";

/** The reports that cannot go along, each with its reason and the way to it. */
export function StaysBackList({ units }: { units: BulkPage["staysBack"] }) {
  const { t } = useTranslation("reviews");
  if (!units.length) return null;
  return (
    <Notice tone="warning" title={t("bulk.staysTitle", { count: units.length })}>
      <p>{t("bulk.staysHint")}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {units.map((unit) => (
          <li key={unit.code}>
            <Link to={unit.to} className="font-semibold">
              {unit.name}
            </Link>{" "}
            <span className="figures text-sm text-ink-faint">{unit.code}</span> {unit.reason}
            {unit.problems.length > 0 && (
              <ul className="list-disc pl-5 text-sm">
                {unit.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
