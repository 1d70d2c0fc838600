import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";

interface Sending {
  key: string;
  name: string;
  links: { to: string; label: string }[];
}

/** What comes next after the figures are saved: sending the reports, all that are ready at once. */
export function SendNext({ sends }: { sends: Sending[] }) {
  const { t } = useTranslation("imports");
  if (!sends.length) return null;
  return (
    <Section title={t("done.send")}>
      <ul className="flex flex-col gap-3">
        {sends.map((each) => (
          <li key={each.key} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>{each.name}</span>
            {each.links.map((link) => (
              <ButtonLink key={link.to} to={link.to} icon="send">
                {link.label}
              </ButtonLink>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
