import { memo } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { CellEditor } from "./cell-editor.tsx";
import type { SheetAction } from "./reduce-sheet.ts";
import { RowHead } from "./row-head.tsx";
import type { Mark } from "./row-marks.ts";
import type { SheetRow } from "./sheet-page.server.ts";

export interface LiveRowProps {
  row: SheetRow;
  index: number;
  form: string;
  period: string;
  texts: readonly string[];
  locked: readonly boolean[];
  /** One letter a column, so that an unchanged row is recognised at a glance. */
  marks: readonly Mark[];
  /** Selected columns of this row, first and last; null when none is. */
  selected: string | null;
  focus: number | null;
  editing: string | null;
  dispatch: (action: SheetAction) => void;
}

const LOOKS: Record<Mark, { colour?: string; background?: string; icon?: IconName }> = {
  none: {},
  saved: { colour: "[--mark:var(--success)]", icon: "check" },
  unsaved: { colour: "[--mark:var(--accent)]", icon: "dot" },
  saving: { colour: "[--mark:var(--ink-soft)]", icon: "clock" },
  refused: { background: "bg-danger-soft", colour: "[--mark:var(--danger)]", icon: "danger" },
  warned: { background: "bg-warning-soft", colour: "[--mark:var(--warning)]", icon: "warning" },
  explained: { colour: "[--mark:var(--success)]", icon: "info" },
  conflict: { background: "bg-danger-soft", colour: "[--mark:var(--danger)]", icon: "person" },
};

/** One unit's row. It is drawn again only when something of its own has changed. */
export const LiveRow = memo(
  function LiveRow({
    row,
    index,
    form,
    period,
    texts,
    locked,
    marks,
    selected,
    focus,
    editing,
    dispatch,
  }: LiveRowProps) {
    const { t } = useTranslation("entry");
    const [from, to] = selected?.split("-").map(Number) ?? [1, 0];
    return (
      <tr aria-rowindex={index + 3}>
        <RowHead row={row} form={form} period={period} />
        {texts.map((text, column) => {
          const { colour, icon, background } = LOOKS[marks[column] ?? "none"];
          const isSelected = column >= (from ?? 1) && column <= (to ?? 0);
          return (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid is a gridcell, which may be selected
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order
              key={column}
              aria-colindex={column + 2}
              aria-selected={isSelected}
              aria-readonly={locked[column]}
              aria-invalid={marks[column] === "refused" || undefined}
              tabIndex={focus === column ? 0 : -1}
              data-place={`${index}:${column}`}
              className={classNames(
                "figures relative h-9 min-w-36 border-r border-b border-line p-0 text-right text-sm outline-none select-none",
                isSelected && focus !== column ? "bg-accent-soft" : locked[column] ? "bg-sunken" : background,
                locked[column] && "text-ink-soft",
                colour,
                focus === column && "z-1 shadow-[inset_0_0_0_2px_var(--accent)]",
              )}
            >
              {focus === column && editing !== null ? (
                <CellEditor text={editing} dispatch={dispatch} />
              ) : (
                <>
                  {icon && (
                    <Icon
                      name={icon}
                      label={t(`grid.mark.${marks[column] as "saved"}`)}
                      className="absolute top-2.5 left-1.5 size-4 text-(--mark)"
                    />
                  )}
                  <span className="block truncate px-2 pl-7 leading-9">{text}</span>
                </>
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  (a, b) =>
    a.texts === b.texts &&
    a.locked === b.locked &&
    a.selected === b.selected &&
    a.focus === b.focus &&
    a.editing === b.editing &&
    a.marks.join() === b.marks.join(),
);
