import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { cellText } from "./cell-text.ts";
import { useDraft } from "./draft-context.ts";
import type { Texts } from "./report-fields.ts";

/** Somebody else has saved meanwhile: theirs and mine side by side, cell by cell, and nothing lost until I have chosen. */
export function StaleChoice() {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  const { conflict, page, live } = draft;
  if (!conflict) return null;
  const { theirs, mine, cells, taken } = conflict;
  const isMerged = live && cells.length === 0;
  const nameOf = (cell: string) => {
    const [code, split] = cell.split("/");
    const indicator = page.indicators.find((each) => each.code === code);
    const part = indicator?.parts.find((each) => each.code === split);
    return [indicator?.name ?? code, part?.name].filter(Boolean).join(": ");
  };
  return (
    <div id="stale">
      <Notice tone={isMerged ? "info" : "warning"} title={t("stale.title", { by: theirs.by, at: theirs.at })} announce>
        <p>{t(cells.length > 0 ? "stale.choose" : isMerged ? "stale.merged" : "stale.look")}</p>
        {taken.length > 0 && <p className="mt-1">{t("stale.taken", { cells: taken.map(nameOf).join(", ") })}</p>}
        {cells.map((cell) => (
          <fieldset key={cell} className="mt-3 border-t border-line-strong pt-2">
            <legend className="float-left mb-1 w-full font-semibold">{nameOf(cell)}</legend>
            <div className="clear-both grid gap-2 sm:grid-cols-2">
              <Choice cell={cell} whose="mine" texts={mine} title={t("stale.mine")} />
              <Choice cell={cell} whose="theirs" texts={theirs.texts} title={t("stale.theirs", { by: theirs.by })} />
            </div>
          </fieldset>
        ))}
        <div className="mt-3">
          <Button
            type={live ? "button" : "submit"}
            name="intent"
            value="save"
            icon="check"
            onClick={live ? draft.settle : undefined}
          >
            {t(isMerged ? "stale.seen" : "stale.save")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function Choice({
  cell,
  whose,
  texts,
  title,
}: {
  cell: string;
  whose: "mine" | "theirs";
  texts: Texts;
  title: string;
}) {
  const { t } = useTranslation("entry");
  const draft = useDraft();
  return (
    <label className="flex gap-3 rounded-md border border-line-strong bg-surface p-3 has-checked:border-2 has-checked:border-accent">
      <input
        type="radio"
        name={`choice:${cell}`}
        value={whose}
        defaultChecked={whose === "mine"}
        onChange={() => draft.choose(cell, whose)}
        className="mt-1 size-5 accent-accent"
      />
      <span>
        <span className="block text-sm text-ink-soft">{title}</span>
        <span className="figures text-lg font-semibold">{cellText(texts, cell, t) ?? t("cell.blank")}</span>
      </span>
    </label>
  );
}
