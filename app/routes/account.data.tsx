import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { askCorrection } from "#app/domain/personal-data/ask-correction.server.ts";
import { CONSENT_FIELDS } from "#app/domain/personal-data/consent.ts";
import { giveConsent, withdrawConsent } from "#app/domain/personal-data/give-consent.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { backTo } from "./enterprises/edited-record.server.ts";
import { MyClaims } from "./personal/my-claims.tsx";
import { myDataPage } from "./personal/my-data-page.server.ts";
import { PersonSections } from "./personal/person-sections.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return myDataPage(await requireViewer(request));
}

/** Gives or withdraws a consent, or asks for a correction. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const field = (name: string) => CONSENT_FIELDS.find((each) => each === form.get(name));
  const [given, withdrawn] = [field("give"), field("withdraw")];
  if (given) {
    await giveConsent(viewer, given);
    return backTo(paths.myData(), "personal:consent.given");
  }
  if (withdrawn) {
    await withdrawConsent(viewer, withdrawn);
    return backTo(paths.myData(), "personal:consent.withdrawn");
  }
  if (await askCorrection(viewer, String(form.get("request") ?? "")))
    return backTo(paths.myData(), "personal:correction.sent");
  return data({ error: translator(viewer.language)("personal:refused.empty") }, { status: 422 });
}

/** What the portal holds on the viewer, what of it is public, who has looked, and how to put it right. */
export default function MyDataPage() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation("personal");
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader
        title={page.title}
        actions={
          <ButtonLink to={paths.myDataExport()} icon="download" reloadDocument prefetch="none">
            {t("data.export")}
          </ButtonLink>
        }
      >
        {t("data.lead")}
      </PageHeader>
      <MyClaims claims={page.claims} />
      {page.person ? (
        <PersonSections person={page.person} error={failed?.error ?? null} />
      ) : (
        <EmptyState icon="person" title={t("data.noPerson")}>
          {t("data.noPersonHint")}
        </EmptyState>
      )}
      <Section title={t("data.account")} aside={<Link to={paths.aboutPersonalData()}>{t("data.whoSees")}</Link>}>
        <DefinitionList entries={page.account} />
      </Section>
      {page.roles.length > 0 && (
        <Section title={t("data.roles")}>
          <ul className="flex flex-col gap-1">
            {page.roles.map(({ title, place, span }) => (
              <li key={title + place + span}>
                <strong>{title}</strong> · {place} <span className="text-ink-soft">· {span}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
