import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { signUp } from "#app/domain/people/sign-up.server.ts";
import { PASSWORD_LEAST } from "#app/domain/people/sign-up.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { safePath } from "#app/http/respond.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form, Link } from "#app/ui/link.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"), paths.home());
  const viewer = await viewerOf(request);
  if (viewer.userId !== null) throw redirect(next, 303);
  return { next, title: translator(viewer.language)("personal:signUp.title") };
}

/** Makes an account; an email that has one gets the same answer. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string, most: number) => String(form.get(name) ?? "").slice(0, most);
  const [email, nameTh] = [text("email", 320), text("name", 200)];
  const made = await signUp({ email, nameTh, password: text("password", 1000) }, context.address, runtime().secret);
  if (!made.ok) {
    const problems = made.reason === "wrong" ? made.problems : [];
    const waitSeconds = made.reason === "wrong" ? null : made.waitSeconds;
    return data({ problems, waitSeconds, email, name: nameTh }, { status: waitSeconds === null ? 422 : 429 });
  }
  const flash = await setFlash({ key: "personal:signUp.done", tone: "success" });
  const to = paths.signIn(safePath(form.get("next"), paths.home()));
  return redirect(to, { status: 303, headers: { "Set-Cookie": flash } });
}

export default function SignUpPage() {
  const { next, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation("personal");
  const busy = useNavigation().state !== "idle";
  const words = { least: PASSWORD_LEAST };
  const error = (field: "name" | "email" | "password") =>
    failed?.problems.includes(field) ? t(`signUp.problem.${field}`, words) : null;
  const errors = [
    ...(failed?.problems ?? []).map((id) => ({ id, message: t(`signUp.problem.${id}`, words) })),
    ...(failed?.waitSeconds ? [{ id: "email", message: t("signUp.slow-down", { seconds: failed.waitSeconds }) }] : []),
  ];
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6 py-6">
      <PageHeader title={title}>{t("signUp.lead")}</PageHeader>
      <Form method="post" className="flex flex-col gap-5" reloadDocument>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="next" value={next} />
        <Field id="name" label={t("signUp.name")} error={error("name")}>
          <TextInput name="name" autoComplete="name" required maxLength={200} defaultValue={failed?.name} />
        </Field>
        <Field id="email" label={t("signUp.email")} error={error("email")}>
          <TextInput name="email" type="email" autoComplete="username" required defaultValue={failed?.email} />
        </Field>
        <Field
          id="password"
          label={t("signUp.password")}
          help={t("signUp.passwordHelp", words)}
          error={error("password")}
        >
          <TextInput name="password" type="password" autoComplete="new-password" required minLength={PASSWORD_LEAST} />
        </Field>
        <p className="text-sm text-ink-soft">{t("signUp.notice")}</p>
        <Button variant="primary" busy={busy}>
          {t("signUp.button")}
        </Button>
      </Form>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link to={paths.signIn(next)}>{t("signUp.have")}</Link>
        <Link to={paths.aboutPersonalData()}>{t("visibility.title")}</Link>
      </p>
    </div>
  );
}
