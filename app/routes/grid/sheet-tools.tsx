import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { Link } from "#app/ui/link.tsx";
import { placesIn, selection, textAt } from "./sheet.ts";
import type { SheetPage } from "./sheet-page.server.ts";
import type { LiveSheet } from "./use-sheet.ts";

const KEYS = ["arrows", "enter", "edit", "select", "clipboard", "fill", "undo", "save", "leave"] as const;

const TOOLS = "sheet-tools";

/** What can be done to the selection, how saving stands, and the keys. On a phone the figures come first: the rest is folded. */
export function SheetTools({ page, live }: { page: SheetPage; live: LiveSheet }) {
  const { t } = useTranslation("entry");
  const { queue } = live;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="button"
          size="sm"
          icon="down"
          className="sm:hidden"
          aria-expanded={isOpen}
          aria-controls={TOOLS}
          onClick={() => setOpen(!isOpen)}
        >
          {t("grid.tools")}
        </Button>
        <div
          id={TOOLS}
          className={classNames(
            "flex flex-wrap items-center gap-2 max-sm:order-last max-sm:w-full",
            !isOpen && "max-sm:hidden",
          )}
        >
          <Tools page={page} live={live} />
        </div>
        <span className="flex flex-1 items-center justify-end gap-3">
          <Status page={page} live={live} />
          <Button
            type="button"
            size="sm"
            variant="primary"
            className="whitespace-nowrap"
            onClick={() => void queue.flush()}
          >
            {t("action.save")}
          </Button>
        </span>
      </div>
      <Details
        summary={<span className="text-sm font-normal">{t("grid.keys.title")}</span>}
        className={isOpen ? undefined : "max-sm:hidden"}
      >
        <ul className="grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
          {KEYS.map((key) => (
            <li key={key}>{t(`grid.keys.${key}`)}</li>
          ))}
        </ul>
      </Details>
    </div>
  );
}

/** What is done to the selection. */
function Tools({ page, live: { sheet, dispatch } }: { page: SheetPage; live: LiveSheet }) {
  const { t } = useTranslation("entry");
  const places = placesIn(selection(sheet));
  const write = (textFor: (place: { row: number; column: number }) => string) =>
    dispatch({ type: "write", writings: places.map((place) => ({ ...place, text: textFor(place) })) });
  return (
    <>
      <Button type="button" size="sm" icon="down" onClick={() => dispatch({ type: "fill-down" })}>
        {t("grid.fillDown")}
      </Button>
      <Button
        type="button"
        size="sm"
        icon="history"
        onClick={() => write((place) => textAt(sheet, place) || (page.rows[place.row]?.previous[place.column] ?? ""))}
      >
        {t("grid.copyPrevious")}
      </Button>
      <select
        aria-label={t("grid.reason")}
        value=""
        onChange={(event) => write(() => event.target.value)}
        className="control min-h-9! w-auto! py-0! text-sm"
      >
        <option value="">{t("grid.reason")}</option>
        {page.reasons.map(({ reason, word }) => (
          <option key={reason} value={word}>
            {word}
          </option>
        ))}
      </select>
      <Button
        type="button"
        size="sm"
        variant="quiet"
        icon="back"
        disabled={sheet.past.length === 0}
        onClick={() => dispatch({ type: "undo" })}
      >
        {t("grid.undo")}
      </Button>
      <Button
        type="button"
        size="sm"
        variant="quiet"
        disabled={sheet.future.length === 0}
        onClick={() => dispatch({ type: "redo" })}
      >
        {t("grid.redo")}
      </Button>
    </>
  );
}

const ICONS: Record<string, { icon: IconName; colour: string }> = {
  rest: { icon: "dot", colour: "text-ink-soft" },
  saved: { icon: "check", colour: "text-success" },
  partly: { icon: "warning", colour: "text-warning" },
  waiting: { icon: "dot", colour: "text-ink-soft" },
  saving: { icon: "clock", colour: "text-ink-soft" },
  unreachable: { icon: "warning", colour: "text-warning" },
  "signed-out": { icon: "danger", colour: "text-danger" },
};

function Status({ page, live: { saving, hasUnsent } }: { page: SheetPage; live: LiveSheet }) {
  const { t } = useTranslation("entry");
  const isAtRest = saving.phase === "rest";
  const phase = isAtRest && hasUnsent ? "partly" : isAtRest && saving.savedAt ? "saved" : saving.phase;
  const isQuiet = phase === "rest";
  const { icon, colour } = ICONS[phase] ?? { icon: "dot", colour: "" };
  return (
    <span
      role="status"
      className={classNames("flex items-center gap-1.5 text-sm", colour, isQuiet && "max-sm:sr-only")}
    >
      <Icon name={icon} />
      <span className="figures">
        {t(`saving.${phase}`, { time: saving.savedAt })}{" "}
        {phase === "signed-out" && (
          <Link to={paths.signIn(paths.grid(page.form.code, page.period.code))}>{t("saving.signIn")}</Link>
        )}
      </span>
    </span>
  );
}
