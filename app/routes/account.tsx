import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { can } from "#app/domain/access/rights.ts";
import { viewerName } from "#app/domain/access/viewer.ts";
import { endOtherSessions, mySessions } from "#app/domain/people/my-sessions.server.ts";
import { officesOf } from "#app/domain/people/offices.server.ts";
import { sessionToken, setFlash, type THEMES, themeOf } from "#app/http/cookies.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const token = (await sessionToken(request)) ?? "";
  const sessions = await mySessions(viewer, token, runtime().secret);
  return {
    title: translator(viewer.language)("people:account.title"),
    name: viewerName(viewer),
    offices: (await officesOf(viewer)).map(({ role, placeTh, placeEn }) => ({
      role,
      place: (viewer.language === "en" && placeEn) || placeTh,
    })),
    sessions: sessions.map(({ createdAt, lastSeenAt, isCurrent }) => ({
      started: formatDateTime(createdAt, viewer.language),
      lastSeen: formatDateTime(lastSeenAt, viewer.language),
      isCurrent,
    })),
    theme: await themeOf(request),
    can: { tokens: can(viewer, "tokens.own") },
  };
}

/** Ends every other session of the viewer. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  await endOtherSessions(viewer, (await sessionToken(request)) ?? "", runtime().secret);
  const flash = await setFlash({ key: "people:account.othersEnded", tone: "success" });
  return redirect(paths.account(), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function AccountPage() {
  const { name, offices, sessions, theme, can } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader
        title={name}
        actions={
          <Form method="post" action={paths.signOut()} reloadDocument>
            <Button icon="signOut">{t("account.signOut")}</Button>
          </Form>
        }
      />
      <Section title={t("account.offices")}>
        {offices.length === 0 && <p>{t("account.noOffice")}</p>}
        <ul className="flex flex-col gap-1">
          {offices.map(({ role, place }) => (
            <li key={role + place}>
              <strong>{t(`shell:roles.${role}`)}</strong> · {place}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("account.appearance")}>
        <Form method="post" action={paths.theme()} reloadDocument className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="next" value={paths.account()} />
          <Field id="theme" label={t("account.theme.label")}>
            <Select
              name="theme"
              defaultValue={theme}
              options={THEME_CHOICES.map((value) => ({ value, label: t(`account.theme.${value}`) }))}
            />
          </Field>
          <Button>{t("account.theme.save")}</Button>
        </Form>
      </Section>
      <Section title={t("account.sessions")}>
        <p className="text-ink-soft">{t("account.sessionsHelp")}</p>
        <ul className="flex flex-col gap-2">
          {sessions.map(({ started, lastSeen, isCurrent }) => (
            <li key={started + lastSeen} className="flex flex-wrap gap-x-4">
              <span>
                {t("account.started")} {started}
              </span>
              <span className="text-ink-soft">
                {t("account.lastSeen")} {lastSeen}
              </span>
              {isCurrent && <Badge tone="info">{t("account.current")}</Badge>}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <Form method="post">
            <Button icon="lock">{t("account.endOthers")}</Button>
          </Form>
        )}
      </Section>
      <Section title={t("account.more")}>
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={paths.accountPassword()} icon="lock">
            {t("account.password.title")}
          </ButtonLink>
          <ButtonLink to={paths.myData()} icon="person">
            {t("personal:data.title")}
          </ButtonLink>
          {can.tokens && (
            <ButtonLink to={paths.tokens()} icon="share">
              {t("account.tokens")}
            </ButtonLink>
          )}
        </p>
      </Section>
    </div>
  );
}

const THEME_CHOICES = ["system", "light", "dark"] satisfies (typeof THEMES)[number][];
