import { useTranslation } from "react-i18next";
import { formatDateTime } from "#app/i18n/format.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import type { UnsentOffer } from "./use-unsent.ts";

/** Offers what an earlier visit typed and could not save. */
export function UnsentNotice({ offer }: { offer: UnsentOffer | null }) {
  const { t, i18n } = useTranslation("entry");
  if (!offer) return null;
  return (
    <Notice
      tone="warning"
      title={t("unsent.title", { at: formatDateTime(offer.at, i18n.language === "en" ? "en" : "th") })}
      announce
      actions={
        <>
          <Button type="button" icon="back" onClick={offer.take}>
            {t("unsent.take")}
          </Button>
          <Button type="button" variant="quiet" onClick={offer.drop}>
            {t("unsent.drop")}
          </Button>
        </>
      }
    >
      {t("unsent.why")}
    </Notice>
  );
}
