import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";

interface Draft {
  path: string;
  fields: [string, string][];
}

interface SignInFormProps {
  /** Where to go afterwards; a path of this site. */
  next: string;
  /** What was being typed when the session ended: it goes along and comes back on its page. */
  draft: Draft | null;
  failure: { reason: "wrong" | "slow-down"; waitSeconds: number; email: string } | null;
  isDemo: boolean;
}

/** Email and password. Also shown in the place of a form whose session has ended. */
export function SignInForm({ next, draft, failure, isDemo }: SignInFormProps) {
  const { t } = useTranslation("people");
  const busy = useNavigation().state !== "idle";
  const message = failure && t(`signIn.${failure.reason}`, { seconds: failure.waitSeconds });
  return (
    <Form method="post" action={paths.signIn()} className="flex flex-col gap-5" reloadDocument>
      <ErrorSummary errors={message ? [{ id: "email", message }] : []} />
      {draft && <Notice tone="info">{t("signIn.draftKept")}</Notice>}
      <input type="hidden" name="next" value={draft?.path ?? next} />
      {draft && <input type="hidden" name="draft" value={JSON.stringify(draft)} />}
      <Field id="email" label={t("signIn.email")}>
        <TextInput type="email" name="email" autoComplete="username" required defaultValue={failure?.email} />
      </Field>
      <Field id="password" label={t("signIn.password")}>
        <TextInput type="password" name="password" autoComplete="current-password" required />
      </Field>
      <Button variant="primary" busy={busy} icon="signIn">
        {t("signIn.button")}
      </Button>
      {isDemo && (
        <Notice tone="info" title={t("signIn.demoTitle")}>
          <p>{t("signIn.demoText")}</p>
          <ul className="mt-1 text-sm">
            {["officer.30", "head.30", "central", "enterprise.1"].map((name) => (
              <li key={name}>
                <code>{name}@demo.test</code> · {t(`signIn.demo.${name.replace(".", "_")}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Form>
  );
}
