import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { Link } from "#app/ui/link.tsx";
import { useDraft } from "./draft-context.ts";
import type { Phase } from "./draft-saver.ts";
import { changedCells } from "./reconcile.ts";

/** Save, check, send, and how saving stands. It stays in sight at the bottom. */
export function ActionBar() {
  const { t } = useTranslation("entry");
  return (
    <div className="sticky bottom-15 z-10 lg:bottom-0 -mx-4 flex flex-col gap-x-4 gap-y-2 border-t border-line-strong bg-paper px-4 py-2 sm:mx-0 sm:flex-row sm:items-center sm:px-0 sm:py-3 print:hidden">
      <SaveStatus />
      <div className="flex flex-1 justify-end gap-2 max-sm:*:flex-1 max-sm:*:px-1 max-sm:[&_svg]:hidden">
        <Button name="intent" value="save">
          {t("action.save")}
        </Button>
        <Button name="intent" value="check" icon="checks">
          {t("action.check")}
        </Button>
        <Button name="intent" value="send" icon="send" variant="primary">
          {t("action.send")}
        </Button>
      </div>
    </div>
  );
}

const ICONS: Record<Phase | "saved" | "partly", { icon: IconName; colour: string }> = {
  rest: { icon: "dot", colour: "text-ink-soft" },
  saved: { icon: "check", colour: "text-success" },
  partly: { icon: "warning", colour: "text-warning" },
  waiting: { icon: "dot", colour: "text-ink-soft" },
  saving: { icon: "clock", colour: "text-ink-soft" },
  unreachable: { icon: "warning", colour: "text-warning" },
  "signed-out": { icon: "danger", colour: "text-danger" },
  closed: { icon: "danger", colour: "text-danger" },
  stale: { icon: "warning", colour: "text-warning" },
};

/** How saving stands, for eyes and ears. */
function SaveStatus() {
  const { t } = useTranslation("entry");
  const { saver, texts, live, page } = useDraft();
  const { unitCode, periodCode, formCode } = page.key;
  const isAtRest = saver.phase === "rest";
  const isLeftOver = isAtRest && changedCells(saver.base, texts).length > 0;
  const phase = isLeftOver ? "partly" : isAtRest && saver.savedAt !== null ? "saved" : saver.phase;
  const { icon, colour } = ICONS[phase];
  if (!live) return <p className="text-sm text-ink-soft">{t("saving.byHand")}</p>;
  return (
    <p role="status" className={`flex min-w-0 items-center gap-1.5 text-sm ${colour}`}>
      <Icon name={icon} />
      <span className="figures">
        {t(`saving.${phase}`, { time: saver.savedAt, reason: saver.reason ? t(saver.reason as "saving.rest") : "" })}
        {phase === "stale" && (
          <>
            {" "}
            <a href="#stale">{t("saving.choose")}</a>
          </>
        )}
        {phase === "signed-out" && (
          <>
            {" "}
            <Link to={paths.signIn(paths.report(unitCode, periodCode, formCode))}>{t("saving.signIn")}</Link>
          </>
        )}
      </span>
    </p>
  );
}
