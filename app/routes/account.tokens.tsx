import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { createToken, myTokens, revokeToken, TOKEN_DAYS } from "#app/domain/people/api-token.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { TokenForm } from "./account/token-form.tsx";
import { TokenTable } from "./account/token-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "tokens.own");
  const { language } = viewer;
  const tokens = await myTokens(viewer);
  return {
    title: translator(language)("developers:tokens.title"),
    days: [...TOKEN_DAYS],
    tokens: tokens.map(({ id, name, createdAt, expiresAt, lastUsedAt }) => ({
      id,
      name,
      created: formatDate(createdAt, language),
      expires: formatDate(expiresAt, language),
      lastUsed: lastUsedAt && formatDateTime(lastUsedAt, language),
    })),
  };
}

/** Makes a token, shown this once, or ends one. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "tokens.own");
  const form = await request.formData();
  const revoked = form.get("revoke");
  if (revoked !== null) {
    found((await revokeToken(viewer, Number(revoked) || 0)) || null);
    const flash = await setFlash({ key: "developers:tokens.revoked", tone: "success" });
    return redirect(paths.tokens(), { status: 303, headers: { "Set-Cookie": flash } });
  }
  const days = TOKEN_DAYS.find((each) => String(each) === form.get("days")) ?? TOKEN_DAYS[0];
  const created = await createToken(viewer, { name: String(form.get("name") ?? ""), days });
  if (created.ok) return data({ token: created.token, error: null }, { headers: { "Cache-Control": "no-store" } });
  const error = translator(viewer.language)(`developers:tokens.${created.reason}`);
  return data({ token: null, error }, { status: 422 });
}

export default function TokensPage() {
  const { title, days, tokens } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("developers");
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader title={title} crumbs={[{ label: t("tokens.account"), to: paths.account() }]}>
        {t("tokens.intro")}
      </PageHeader>
      <ErrorSummary errors={answer?.error ? [{ id: "name", message: answer.error }] : []} />
      {answer?.token && (
        <Notice tone="success" title={t("tokens.created")} announce>
          <p>{t("tokens.once")}</p>
          <code className="mt-2 block rounded-md bg-surface p-3 wrap-anywhere select-all">{answer.token}</code>
        </Notice>
      )}
      <Section title={t("tokens.mine")}>
        <TokenTable tokens={tokens} />
      </Section>
      <Section title={t("tokens.new")}>
        <TokenForm key={answer?.token} days={days} error={answer?.error ?? null} />
      </Section>
      <p>
        <Link to={paths.developers()}>{t("tokens.howTo")}</Link>
      </p>
    </div>
  );
}
