import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { type CellState, useDraft } from "./draft-context.ts";

const MARKS: Record<Exclude<CellState, "blank">, { icon: IconName; colour: string }> = {
  saved: { icon: "check", colour: "text-success" },
  saving: { icon: "clock", colour: "text-ink-soft" },
  unsaved: { icon: "dot", colour: "text-accent" },
  refused: { icon: "danger", colour: "text-danger" },
  warned: { icon: "warning", colour: "text-warning" },
  explained: { icon: "info", colour: "text-success" },
};

/** How far a cell is, by icon, colour and word. Its place is kept, so that nothing moves when it changes. */
export function CellMark({ cell }: { cell: string }) {
  const { t } = useTranslation("entry");
  const state = useDraft().stateOf(cell);
  if (state === "blank") return <span className="w-28 shrink-0 text-sm text-ink-faint">{t("cell.blank")}</span>;
  const { icon, colour } = MARKS[state];
  return (
    <span className={`flex w-28 shrink-0 items-center gap-1 text-sm leading-tight ${colour}`}>
      <Icon name={icon} className="size-4" />
      {t(`cell.${state}`)}
    </span>
  );
}
