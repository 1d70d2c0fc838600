import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { startSession } from "#app/domain/people/session.server.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import { parseDraft } from "#app/http/carried-draft.server.ts";
import { setSession } from "#app/http/cookies.server.ts";
import { refused, safePath } from "#app/http/respond.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { SignInForm } from "#app/root/sign-in-form.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get("next"), paths.home());
  const viewer = await viewerOf(request);
  if (viewer.userId !== null) throw redirect(next, 303);
  return { next, isDemo: runtime().isDemo, title: translator(viewer.language)("people:signIn.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "").slice(0, 320);
  const password = String(form.get("password") ?? "").slice(0, 1000);
  const draft = parseDraft(form.get("draft"));
  const next = safePath(draft?.path ?? form.get("next"), paths.home());
  const { secret } = runtime();

  const outcome = await signIn(email, password, context.address, secret);
  if (!outcome.ok) {
    const { reason, waitSeconds } = outcome;
    return refused({ reason, waitSeconds, email, draft }, reason === "slow-down" ? 429 : 401);
  }
  const token = await startSession(outcome.userId, secret, draft);
  return redirect(next, { status: 303, headers: { "Set-Cookie": await setSession(token) } });
}

export default function SignInPage() {
  const { next, isDemo } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation("people");
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6 py-6">
      <PageHeader title={t("signIn.title")}>{t("signIn.who")}</PageHeader>
      <SignInForm next={next} draft={failed?.draft ?? null} failure={failed ?? null} isDemo={isDemo} />
      <p>
        <Link to={paths.signUp(next)}>{t("personal:signUp.title")}</Link>
      </p>
    </div>
  );
}
