import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { SendPage } from "./send-page.server.ts";

/** The reports that are not sent with the others, by the reason, each with what to mend and the way to its form. */
export function KeptBack({ groups, kept, list }: Pick<SendPage, "groups" | "kept" | "list">) {
  const { t } = useTranslation("due");
  if (!groups.length) return null;
  return (
    <Section title={t("send.keptTitle", { total: kept })} aside={<Link to={list}>{t("send.list")}</Link>}>
      <p className="max-w-prose text-ink-soft">{t("send.keptHint")}</p>
      <div className="flex flex-col gap-4">
        {groups.map((group) => (
          <Details key={group.reason} summary={group.title} open={group.units.length <= 5}>
            <ul className="flex flex-col gap-2">
              {group.units.map((unit) => (
                <li key={unit.code}>
                  <Link to={unit.to} className="font-semibold">
                    {unit.name}
                  </Link>{" "}
                  <span className="figures text-sm text-ink-faint">{unit.code}</span>
                  {unit.problems.length > 0 && (
                    <ul className="list-disc pl-5 text-sm">
                      {unit.problems.map((problem) => (
                        <li key={problem}>{problem}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
              {group.more && (
                <li>
                  <Link to={list}>{group.more}</Link>
                </li>
              )}
            </ul>
          </Details>
        ))}
      </div>
    </Section>
  );
}
