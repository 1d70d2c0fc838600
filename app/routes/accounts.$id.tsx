import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAccount } from "#app/domain/people/accounts.server.ts";
import { resetPassword } from "#app/domain/people/change-password.server.ts";
import { endOffice } from "#app/domain/people/end-office.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { officeView } from "./accounts/office-view.server.ts";
import { PasswordNotice } from "./accounts/password-notice.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.account.nameTh);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "people.manage");
  const { language } = viewer;
  const { offices, ...account } = found(await readAccount(viewer, rowId(params.id)));
  return {
    title: translator(language)("accounts:title"),
    account,
    offices: offices.map((office) => officeView(office, language)),
    own: account.id === viewer.userId,
  };
}

/** Ends an office, or gives a new password, which is shown once in this answer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "people.manage");
  const id = rowId(params.id);
  const office = (await request.formData()).get("office");
  if (office === null) return data({ password: found(await resetPassword(viewer, id)) });
  const ended = found(await endOffice(viewer, id, rowId(String(office))));
  const flash = await setFlash(
    ended.ok ? { key: "accounts:ended", tone: "success" } : { key: "accounts:refused.own", tone: "danger" },
  );
  return redirect(paths.accountOf(id), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function AccountOfPage() {
  const { title, account, offices, own } = useLoaderData<typeof loader>();
  const password = useActionData<typeof action>()?.password;
  const { t } = useTranslation("accounts");
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader title={account.nameTh} crumbs={[{ label: title, to: paths.accounts() }]} meta={[account.email]} />
      {password && <PasswordNotice email={account.email} password={password} id={account.id} />}
      <Section title={t("column.offices")}>
        {offices.length === 0 && <p className="text-ink-soft">{t("list.noOffice")}</p>}
        {own && <p className="text-ink-soft">{t("refused.own")}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {offices.map(({ id, role, place, since }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                <strong>{role}</strong> · {place}{" "}
                <span className="block text-sm text-ink-soft">{t("since", { date: since })}</span>
              </span>
              {!own && (
                <Form method="post">
                  <input type="hidden" name="office" value={id} />
                  <Button variant="danger" size="sm">
                    {t("end")}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {!own && (
        <Section title={t("password.section")}>
          <p className="max-w-prose text-ink-soft">{t("password.resetHelp")}</p>
          <Form method="post">
            <Button icon="lock">{t("password.reset")}</Button>
          </Form>
        </Section>
      )}
    </div>
  );
}
