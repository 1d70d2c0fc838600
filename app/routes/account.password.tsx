import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changePassword } from "#app/domain/people/change-password.server.ts";
import { PASSWORD_LEAST } from "#app/domain/people/sign-up.ts";
import { sessionToken, setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requireViewer(request);
  const t = translator(language);
  return { title: t("people:account.password.title"), account: t("people:account.title") };
}

/** Changes one's own password; the session it is done in stays. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 1000);
  const changed = found(
    await changePassword(viewer, {
      current: text("current"),
      next: text("next"),
      token: (await sessionToken(request)) ?? "",
      address: context.address,
      secret: runtime().secret,
    }),
  );
  if (!changed.ok)
    return data({ reason: changed.reason, seconds: changed.waitSeconds }, { status: changed.waitSeconds ? 429 : 422 });
  const flash = await setFlash({ key: "people:account.password.done", tone: "success" });
  return redirect(paths.account(), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function PasswordPage() {
  const { title, account } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const words = { least: PASSWORD_LEAST, seconds: failed?.seconds };
  const nextError = failed?.reason === "short" ? t("account.password.short", words) : null;
  const currentError =
    failed?.reason === "current"
      ? t("account.password.wrong")
      : failed?.reason === "slow-down"
        ? t("account.password.slow-down", words)
        : null;
  return (
    <div className="flex max-w-form flex-col gap-6">
      <PageHeader title={title} crumbs={[{ label: account, to: paths.account() }]} />
      <Form method="post" className="flex flex-col gap-5">
        <ErrorSummary
          errors={[
            ...(currentError ? [{ id: "current", message: currentError }] : []),
            ...(nextError ? [{ id: "next", message: nextError }] : []),
          ]}
        />
        <Field id="current" label={t("account.password.current")} error={currentError}>
          <TextInput name="current" type="password" autoComplete="current-password" required />
        </Field>
        <Field id="next" label={t("account.password.next")} help={t("account.password.help", words)} error={nextError}>
          <TextInput name="next" type="password" autoComplete="new-password" required minLength={PASSWORD_LEAST} />
        </Field>
        <p>
          <Button variant="primary" icon="lock">
            {t("account.password.title")}
          </Button>
        </p>
      </Form>
    </div>
  );
}
