import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { MyPerson } from "./my-data-page.server.ts";

/** What of the person is public: one switch a field, and the dates of those that were withdrawn. */
export function ConsentSection({ person }: { person: MyPerson }) {
  const { t } = useTranslation("personal");
  return (
    <Section title={t("consent.title")}>
      <p className="text-ink-soft">{t("consent.lead")}</p>
      <ul className="flex flex-col">
        {person.consents.map(({ field, since }) => (
          <li
            key={field}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3"
          >
            <div className="flex items-center gap-3">
              <Icon
                name={since ? "check" : "lock"}
                className={since ? "size-5 text-success" : "size-5 text-ink-faint"}
              />
              <div>
                <p className="font-semibold">{t(`consent.${field}`)}</p>
                <p className="text-sm text-ink-soft">{since ? t("consent.on", { at: since }) : t("consent.off")}</p>
              </div>
            </div>
            <Form method="post" preventScrollReset>
              <Button
                name={since ? "withdraw" : "give"}
                value={field}
                variant={since ? "danger" : "secondary"}
                size="sm"
              >
                {t(since ? "consent.withdraw" : "consent.give")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {person.past.length > 0 && (
        <Details summary={t("consent.past")}>
          <ul className="flex flex-col gap-1 text-sm">
            {person.past.map((row) => (
              <li key={row.field + row.given}>{t("consent.pastRow", row)}</li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}
