import { useTranslation } from "react-i18next";
import type { AssistantRole } from "#app/domain/people/assistants.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { lineShare } from "../meetings/line-share.ts";

/** The link that was just made, to be sent on; it is not shown again. */
export function NewLink({ link, role, days }: { link: string; role: AssistantRole; days: number }) {
  const { t } = useTranslation("assistants");
  return (
    <Notice tone="success" title={t("link.title")} announce>
      <p>{t("link.once", { days })}</p>
      <code className="my-2 block rounded-md bg-surface p-3 wrap-anywhere select-all">{link}</code>
      <ButtonLink to={lineShare([t("link.message", { what: t(`may.${role}`) }), link])} icon="send">
        {t("link.line")}
      </ButtonLink>
    </Notice>
  );
}
