import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { accountPage } from "./accounts/account-page.server.ts";
import { PasswordNotice } from "./accounts/password-notice.tsx";
import { SureForm } from "./accounts/sure-form.tsx";
import { SwitchForm } from "./accounts/switch-form.tsx";
import { type AccountAnswer, takeStep } from "./accounts/take-step.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.account.nameTh);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "people.manage");
  return found(await accountPage(viewer, rowId(params.id)));
}

/** Ends an office, gives a new password, which is shown once in this answer, or switches the account off or on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "people.manage");
  return takeStep(viewer, rowId(params.id), await request.formData());
}

export default function AccountOfPage() {
  const { title, account, off, offices, own, events } = useLoaderData<typeof loader>();
  const answer = useActionData() as AccountAnswer | undefined;
  const { t } = useTranslation("accounts");
  const { t: any } = useTranslation();
  const refused = answer?.refused ?? null;
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader title={account.nameTh} crumbs={[{ label: title, to: paths.accounts() }]} meta={[account.email]} />
      <ErrorSummary errors={refused ? [{ id: refused.field, message: any(refused.key) }] : []} />
      {off && (
        <Notice tone="warning" title={t("switch.isOff")}>
          {t("switch.since", { at: off })}
        </Notice>
      )}
      {answer?.password && <PasswordNotice email={account.email} password={answer.password} id={account.id} />}
      <Section title={t("column.offices")}>
        {offices.length === 0 && <p className="text-ink-soft">{t("list.noOffice")}</p>}
        {own && <p className="text-ink-soft">{t("refused.own")}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {offices.map(({ id, role, place, since }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-2">
              <span>
                <strong>{role}</strong> · {place}{" "}
                <span className="block text-sm text-ink-soft">{t("since", { date: since })}</span>
              </span>
              {!own && (
                <SureForm
                  id={`sure-${id}`}
                  intent="end"
                  office={id}
                  button={t("end")}
                  sure={t("endSure", { role, place })}
                  open={refused?.field === `sure-${id}`}
                />
              )}
            </li>
          ))}
        </ul>
      </Section>
      {!own && (
        <Section title={t("password.section")}>
          <SureForm
            id="sure-password"
            intent="password"
            button={t("password.reset")}
            sure={t("password.sure")}
            open={refused?.field === "sure-password"}
          >
            <p className="max-w-prose text-ink-soft">{t("password.resetHelp")}</p>
          </SureForm>
        </Section>
      )}
      {!own && (
        <Section title={t("switch.title")}>
          <p className="max-w-prose text-ink-soft">{t("switch.help")}</p>
          <SwitchForm
            key={off}
            on={off !== null}
            error={refused?.field === "reason" ? any(refused.key) : null}
            typed={answer?.reason ?? ""}
          />
        </Section>
      )}
      {events.length > 0 && (
        <Section title={t("history.title")}>
          <Timeline
            label={t("history.title")}
            entries={events.map(({ reason, ...event }) => ({ ...event, icon: "person", children: reason }))}
          />
        </Section>
      )}
    </div>
  );
}
