import type { ErrorResponse } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { SignInForm } from "./sign-in-form.tsx";

interface SignInAgain {
  kind: "sign-in-again";
  draft: { path: string; fields: [string, string][] };
}

/** In the place of a page that cannot be shown: not there, not the reader's, session ended, or our own mistake. */
export function ErrorPage({ error }: { error: ErrorResponse | null }) {
  const { t } = useTranslation("people");
  if (error && isSignInAgain(error.data))
    return (
      <div className="mx-auto flex w-full max-w-md flex-col gap-6 py-6">
        <PageHeader title={t("signIn.again")} />
        <SignInForm next={error.data.draft.path} draft={error.data.draft} failure={null} isDemo={false} />
      </div>
    );
  const kind = error?.status === 404 ? "notFound" : error?.status === 403 ? "forbidden" : "broken";
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 py-10">
      <PageHeader title={t(`error.${kind}.title`)}>{t(`error.${kind}.text`)}</PageHeader>
      {kind === "notFound" && (
        <form action={paths.units()} className="flex items-end gap-2">
          <Field id="not-found-search" label={t("error.search")} className="grow">
            <TextInput type="search" name="q" />
          </Field>
          <Button icon="search">{t("error.searchButton")}</Button>
        </form>
      )}
      <p className="flex flex-wrap gap-2">
        <ButtonLink to={paths.home()} icon="home">
          {t("error.home")}
        </ButtonLink>
        <ButtonLink to={paths.dashboard()} icon="dashboard">
          {t("error.dashboard")}
        </ButtonLink>
      </p>
    </div>
  );
}

function isSignInAgain(data: unknown): data is SignInAgain {
  return typeof data === "object" && data !== null && (data as { kind?: unknown }).kind === "sign-in-again";
}
