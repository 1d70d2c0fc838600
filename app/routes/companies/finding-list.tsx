import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { CompanyPage } from "./company-page.server.ts";

const LOOKS = {
  met: "text-success",
  not_met: "text-warning",
  review: "text-accent",
  unknown: "text-ink-faint",
  none: "text-ink-faint",
} as const;

/** The checks of the Act: what was found, and under it the rule. */
export function FindingList({ findings }: { findings: CompanyPage["findings"] }) {
  const { t } = useTranslation("companies");
  return (
    <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {findings.map(({ key, verdict, icon, title, text, rule }) => (
        <li key={key} className="flex gap-3">
          <Icon
            name={icon}
            label={t(`verdict.${verdict}`)}
            className={classNames("mt-1 size-5 shrink-0", LOOKS[verdict])}
          />
          <span className="flex flex-col">
            <span className={classNames("font-semibold", verdict === "not_met" && "text-warning")}>{title}</span>
            <span>{text}</span>
            <span className="text-sm text-ink-faint">{rule}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
