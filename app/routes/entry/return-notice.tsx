import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import type { ReportPage } from "./report-page.server.ts";

/** Why the report came back: the first thing to read before mending it. */
export function ReturnNotice({ returned }: { returned: ReportPage["returned"] }) {
  const { t } = useTranslation("entry");
  if (!returned) return null;
  return (
    <Notice tone="danger" title={t("returned.title", { by: returned.by, at: returned.at })}>
      <p className="whitespace-pre-line">{returned.reason}</p>
    </Notice>
  );
}
