import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Progress } from "#app/ui/feedback/progress.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import type { RegisterImportPage } from "./page.server.ts";

/** How far the work is; or that it has stopped half-way, and how to go on. */
export function WorkProgress({ id, state, isBusy, work }: RegisterImportPage) {
  const { t } = useTranslation("registerImports");
  if (state !== "reading" && state !== "committing" && state !== "undoing") return null;
  if (!isBusy)
    return (
      <Notice
        tone="warning"
        title={t("stopped.title")}
        actions={
          state === "reading" ? (
            <ButtonLink to={paths.registerImports()} icon="upload">
              {t("stopped.again")}
            </ButtonLink>
          ) : (
            <Form method="post">
              <input type="hidden" name="step" value="continue" />
              <Button variant="primary">{t("stopped.continue")}</Button>
            </Form>
          )
        }
      >
        {t(state === "reading" ? "stopped.reading" : "stopped.writing")}
      </Notice>
    );
  const { done, total, text, totalText } = work;
  return (
    <div className="max-w-form" aria-live="polite">
      <Progress
        id="work"
        label={t(`work.${state}`)}
        value={total === null ? undefined : done}
        max={total || 1}
        detail={total === null ? t("work.rows", { rows: text }) : t("work.of", { done: text, total: totalText })}
        actions={
          <noscript>
            <ButtonLink to={paths.registerImport(id)} size="sm">
              {t("work.refresh")}
            </ButtonLink>
          </noscript>
        }
      />
    </div>
  );
}
