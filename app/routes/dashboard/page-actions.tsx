import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";

/** Take it along: as a file, on paper, as a link. What needs a script is hidden without one. */
export function PageActions({ table, csv, workbook }: { table: string; csv: string; workbook: string }) {
  const { t } = useTranslation("dashboard");
  const { t: ui } = useTranslation("ui");
  const [copied, setCopied] = useState(false);

  async function share() {
    const here = window.location.href;
    if (navigator.share) await navigator.share({ title: document.title, url: here }).catch(() => {});
    else await navigator.clipboard.writeText(here).then(() => setCopied(true));
  }

  return (
    <>
      <ButtonLink to={table} size="sm" icon="table">
        {t("actions.table")}
      </ButtonLink>
      <ButtonLink to={workbook} reloadDocument download prefetch="none" size="sm" icon="download">
        {t("actions.excel")}
      </ButtonLink>
      <ButtonLink to={csv} reloadDocument download prefetch="none" size="sm">
        {t("actions.csv")}
      </ButtonLink>
      <Button type="button" size="sm" icon="print" className="needs-script" onClick={() => window.print()}>
        {t("actions.print")}
      </Button>
      <Button type="button" size="sm" icon="share" className="needs-script" onClick={share}>
        {t("actions.share")}
      </Button>
      <span role="status" className="text-sm text-success empty:hidden">
        {copied && ui("copied")}
      </span>
    </>
  );
}
