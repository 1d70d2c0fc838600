import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";
import { PeopleList } from "./people-list.tsx";

/** What stands in the register: facts, statuses with their numbers, contact and people. */
export function RegisterCard({ page }: { page: EnterprisePage }) {
  const { t } = useTranslation("enterprises");
  const { phone, email, website } = page.contact;
  return (
    <aside className="flex min-w-0 flex-col gap-8">
      <Section title={t("record.register")}>
        <dl className="flex flex-col gap-3">
          {page.facts.map(({ label, value }) => (
            <div key={label}>
              <dt className="text-sm text-ink-soft">{label}</dt>
              <dd className="figures wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t("record.statuses")}>
        <ul className="flex flex-col gap-3">
          {page.statuses.map(({ id, name, detail, isCurrent }) => (
            <li key={id} className={isCurrent ? undefined : "text-ink-soft"}>
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {name}
                {!isCurrent && <Badge>{t("record.ended")}</Badge>}
              </p>
              {detail.map((text) => (
                <p key={text} className="figures text-sm text-ink-soft wrap-anywhere">
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("record.contact")}>
        <DefinitionList
          entries={[
            { label: t("record.phone"), value: phone && <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a> },
            { label: t("record.email"), value: email && <a href={`mailto:${email}`}>{email}</a> },
            {
              label: t("record.website"),
              value: website && (
                <a href={website} rel="nofollow noopener" className="wrap-anywhere">
                  {website.replace(/^https?:\/\//, "")}
                </a>
              ),
            },
          ]}
        />
        {!phone && !email && <p className="text-sm text-ink-soft">{t("record.noContact")}</p>}
      </Section>
      <Section title={t("record.people")} aside={<Link to={paths.aboutPersonalData()}>{t("record.whoSees")}</Link>}>
        <PeopleList page={page} />
      </Section>
      {page.claimAt && (
        <div className="flex flex-col items-start gap-2 border-t border-line pt-5 print:hidden">
          <p className="text-ink-soft">{t("record.claimHint")}</p>
          <ButtonLink to={page.claimAt} icon="person">
            {t("record.claim")}
          </ButtonLink>
        </div>
      )}
    </aside>
  );
}
