import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";

export interface Offer {
  changes: boolean;
  refusals: boolean;
}

/** What may be done with a preview: save all of it, or its sound rows where some are refused, or start again. */
export function CommitForm({ changes, refusals }: Offer) {
  const { t } = useTranslation("imports");
  const another = (
    <ButtonLink to={paths.imports()} icon="upload">
      {t("preview.another")}
    </ButtonLink>
  );
  if (!changes) {
    return (
      <Notice tone={refusals ? "danger" : "info"} actions={another}>
        {t(refusals ? "preview.allRefused" : "preview.nothingToSave")}
      </Notice>
    );
  }
  return (
    <Form method="post" className="flex flex-col gap-3">
      <input type="hidden" name="mode" value={refusals ? "partial" : "atomic"} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon="check">
          {t(refusals ? "preview.saveSound" : "preview.saveAll")}
        </Button>
        {another}
      </div>
      {refusals && <p className="max-w-prose text-ink-soft">{t("preview.mend")}</p>}
    </Form>
  );
}
