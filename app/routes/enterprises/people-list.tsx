import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Link } from "#app/ui/link.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";

/** The people of an enterprise by position; by name where the reader may know it. */
export function PeopleList({ page }: { page: EnterprisePage }) {
  const { t } = useTranslation("enterprises");
  if (page.members.length === 0) return <p className="text-ink-soft">{t("record.noPeople")}</p>;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {page.members.map((member) => (
          <li key={member.id}>
            <p className="text-sm text-ink-soft">{t(`role.${member.role}`)}</p>
            <p className={member.name ? "font-semibold" : "text-ink-faint"}>{member.name ?? t("record.nameHidden")}</p>
            {[member.phone, member.email].filter(Boolean).map((text) => (
              <p key={text} className="figures text-sm wrap-anywhere">
                {text}
              </p>
            ))}
            {member.idNumberMasked && (
              <p className="figures flex flex-wrap gap-x-3 text-sm text-ink-soft">
                {member.idNumberMasked}
                {page.may.numbers && member.personId !== null && (
                  <Link to={paths.memberNumber(page.code, member.personId)} className="print:hidden">
                    {t("record.lookAtNumber")}
                  </Link>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {page.hidesNames && <p className="text-sm text-ink-soft">{t("record.whyHidden")}</p>}
    </>
  );
}
