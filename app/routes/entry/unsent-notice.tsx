import { useTranslation } from "react-i18next";
import { formatDateTime } from "#app/i18n/format.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { useDraft } from "./draft-context.ts";

/** Offers what an earlier visit typed and could not save. */
export function UnsentNotice() {
  const { t, i18n } = useTranslation("entry");
  const { unsent } = useDraft();
  if (!unsent) return null;
  return (
    <Notice
      tone="warning"
      title={t("unsent.title", { at: formatDateTime(unsent.at, i18n.language === "en" ? "en" : "th") })}
      announce
      actions={
        <>
          <Button type="button" icon="back" onClick={unsent.take}>
            {t("unsent.take")}
          </Button>
          <Button type="button" variant="quiet" onClick={unsent.drop}>
            {t("unsent.drop")}
          </Button>
        </>
      }
    >
      {t("unsent.why")}
    </Notice>
  );
}
