import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Link } from "#app/ui/link.tsx";

/** That somebody has an office or a password now; a password is shown this once. */
export function PasswordNotice({ email, password, id }: { email: string; password: string | null; id: number }) {
  const { t } = useTranslation("accounts");
  return (
    <Notice tone="success" announce title={t(password ? "password.title" : "appoint.done")}>
      {password ? (
        <>
          <p>{t("password.help")}</p>
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4">
            <dt>{t("password.email")}</dt>
            <dd>{email}</dd>
            <dt>{t("password.word")}</dt>
            <dd>
              <code className="text-lg font-semibold select-all">{password}</code>
            </dd>
          </dl>
        </>
      ) : (
        <Link to={paths.accountOf(id)}>{email}</Link>
      )}
    </Notice>
  );
}
