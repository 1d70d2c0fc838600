import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LotDraw, replays } from "#app/domain/allotment/lot.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";

/** Draws the lot once more in the reader's browser, from what is on this page, and says whether the same comes out. */
export function LotReplay(lot: { seed: string; sha256: string; draws: LotDraw[] }) {
  const { t } = useTranslation("fairPlan");
  const [same, setSame] = useState<boolean | null>(null);
  return (
    <div className="needs-script flex flex-col gap-3">
      <div>
        <Button type="button" variant="primary" icon="history" onClick={() => void replays(lot).then(setSame)}>
          {t("lot.replay")}
        </Button>
      </div>
      {same !== null && (
        <Notice tone={same ? "success" : "danger"} announce title={t(same ? "lot.same" : "lot.different")} />
      )}
    </div>
  );
}
