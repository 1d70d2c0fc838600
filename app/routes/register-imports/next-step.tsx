import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import type { RegisterImportPage } from "./page.server.ts";

/** What can be done now: write all rows or the sound ones, undo what was written, or send another file. */
export function NextStep({ state, counts, texts, undoUntil, left }: RegisterImportPage) {
  const { t } = useTranslation("registerImports");
  const another = (
    <ButtonLink to={paths.registerImports()} icon="upload">
      {t("step.another")}
    </ButtonLink>
  );
  if (state === "failed") return <div>{another}</div>;
  if (state === "ready" && counts.created + counts.updated === 0)
    return (
      <Notice tone={counts.refused ? "danger" : "success"} actions={another}>
        {t(counts.refused ? "step.allRefused" : "step.nothingToWrite")}
      </Notice>
    );
  if (state === "ready")
    return (
      <Form method="post" className="flex flex-col gap-3">
        <input type="hidden" name="step" value={counts.refused ? "partial" : "atomic"} />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" icon="check">
            {t(counts.refused ? "step.writeSound" : "step.writeAll", { rows: texts.changing })}
          </Button>
          {another}
        </div>
        {counts.refused > 0 && <p className="max-w-prose text-ink-soft">{t("step.mend")}</p>}
      </Form>
    );
  if (state === "committed")
    return (
      <div className="flex flex-col items-start gap-3">
        {another}
        {undoUntil && (
          <Details summary={t("undo.summary", { until: undoUntil })}>
            <Form method="post" className="flex max-w-prose flex-col items-start gap-3">
              <p>{t("undo.explain")}</p>
              <input type="hidden" name="step" value="undo" />
              <Button variant="danger" icon="history">
                {t("undo.button", { rows: texts.changing })}
              </Button>
            </Form>
          </Details>
        )}
      </div>
    );
  if (state === "undone")
    return (
      <Notice tone={left ? "warning" : "success"} actions={another}>
        {t("undo.done", { rows: texts.putBack })} {left > 0 && t("undo.left", { rows: texts.left })}
      </Notice>
    );
  return null;
}
