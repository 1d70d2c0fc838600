import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { ConsentSection } from "./consent-section.tsx";
import { CorrectionSection } from "./correction-section.tsx";
import { LookList } from "./look-list.tsx";
import type { MyPerson } from "./my-data-page.server.ts";

/** The person behind an account: data, consents, memberships and seats, looks at the number, corrections. */
export function PersonSections({ person, error }: { person: MyPerson; error: string | null }) {
  const { t } = useTranslation("personal");
  return (
    <>
      <ConsentSection person={person} />
      <Section title={t("data.held")}>
        <DefinitionList entries={person.held} />
      </Section>
      {person.memberships.length > 0 && (
        <Section title={t("data.memberships")}>
          <ul className="flex flex-col gap-1">
            {person.memberships.map(({ code, name, role, span }) => (
              <li key={code + span}>
                <Link to={paths.enterprise(code)}>{name}</Link> · {role} <span className="text-ink-soft">· {span}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {person.seats.length > 0 && (
        <Section title={t("data.seats")}>
          <ul className="flex flex-col gap-1">
            {person.seats.map(({ id, name, order, span }) => (
              <li key={`${id}${span}`}>
                <Link to={paths.committee(id)}>{name}</Link> · {order} <span className="text-ink-soft">· {span}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("looks.title")}>
        <LookList looks={person.looks} />
      </Section>
      <CorrectionSection corrections={person.corrections} error={error} />
    </>
  );
}
