import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { textsOfCells } from "./columns.ts";
import { SelectionSummary } from "./selection-summary.tsx";
import type { SheetPage } from "./sheet-page.server.ts";
import type { LiveSheet } from "./use-sheet.ts";

/** What there is to know of the cell in focus: whose it is, what it was, what the checks say. Its height is kept. */
export function CellPanel({ page, live }: { page: SheetPage; live: LiveSheet }) {
  const { t } = useTranslation("entry");
  const { row: index, column } = live.sheet.focus;
  const [row, at] = [page.rows[index], page.columns[column]];
  const indicator = page.indicators.find((each) => each.code === at?.code);
  if (!row || !at || !indicator) return null;
  const part = at.field === "value" ? indicator.unit : indicator[at.field];
  return (
    <section
      aria-label={t("grid.panel")}
      className="grid gap-x-6 gap-y-1 border-y border-line py-1 sm:min-h-24 sm:py-2 text-sm md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div className="min-w-0">
        <p className="truncate">
          <strong>{row.name}</strong> <span className="figures text-ink-faint">{row.code}</span>{" "}
          <span className="text-ink-soft">{row.area}</span>
        </p>
        <p className="truncate" data-cog={indicator.cog}>
          <span className="figures text-cog-text">{indicator.code}</span> {indicator.name}{" "}
          <span className="text-ink-soft">({part})</span>
        </p>
        <p className="figures text-ink-soft">
          {page.previousPeriod}: <span className="text-ink">{row.previous[column] || "–"}</span>
          <SelectionSummary sheet={live.sheet} />
        </p>
      </div>
      <div className="min-w-0">
        <div aria-live="polite">
          <Messages page={page} live={live} index={index} code={at.code} />
        </div>
        {isQuiet(live, index, at.code) && (
          <p className="line-clamp-2 text-ink-soft sm:line-clamp-3">{indicator.definition}</p>
        )}
      </div>
    </section>
  );
}

/** Nothing to say of this answer: there is room for what is asked, which nobody should hear anew with every cell. */
function isQuiet(live: LiveSheet, index: number, code: string): boolean {
  const sync = live.saving.rows[index];
  const hasProblem = live.rowAt(index).problems.some((problem) => problem.indicatorCode === code);
  return !(
    live.sheet.skipped ||
    sync?.conflicts[code] ||
    sync?.closed ||
    hasProblem ||
    live.explanations[index]?.[code]
  );
}

function Messages({ page, live, index, code }: { page: SheetPage; live: LiveSheet; index: number; code: string }) {
  const { t } = useTranslation("entry");
  const sync = live.saving.rows[index];
  const problems = live.rowAt(index).problems.filter((problem) => problem.indicatorCode === code);
  if (live.sheet.skipped > 0) return <p className="text-warning">{t("grid.skipped", { total: live.sheet.skipped })}</p>;
  if (sync?.conflicts[code]) return <Conflict page={page} live={live} index={index} code={code} />;
  if (sync?.closed) return <p className="font-semibold text-danger">{t(sync.closed as "refused.locked")}</p>;
  const explanation = live.explanations[index]?.[code] ?? "";
  const asksWhy = problems.some((problem) => problem.severity === "warning") || explanation !== "";
  return (
    <>
      {problems.map((problem) => (
        <p
          key={problem.rule + problem.field}
          className={`flex gap-1.5 ${problem.severity === "error" ? "font-semibold text-danger" : "text-warning"}`}
        >
          <Icon name={problem.severity === "error" ? "danger" : "warning"} className="mt-0.5" />
          {t(`checks:${problem.messageKey}`, problem.params)}
        </p>
      ))}
      {asksWhy && (
        <label className="flex items-center gap-2">
          <span className="shrink-0">{t("explanation.label")}</span>
          <input
            value={explanation}
            maxLength={2000}
            disabled={page.rows[index]?.locked[page.columns.findIndex((column) => column.code === code)]}
            onChange={(event) => live.explain(index, { [code]: event.target.value })}
            className="control min-h-9 py-0.5"
          />
        </label>
      )}
    </>
  );
}

/** Both changed this cell: theirs and mine, and a choice. */
function Conflict({ page, live, index, code }: { page: SheetPage; live: LiveSheet; index: number; code: string }) {
  const { t } = useTranslation("entry");
  const sync = live.saving.rows[index];
  const [mine, theirs] = [live.rowAt(index).cells[code], sync?.conflicts[code]];
  const take = (whose: "mine" | "theirs") => {
    if (whose === "theirs" && theirs) {
      const cells = { ...live.rowAt(index).cells, [code]: theirs };
      live.explain(index, { [code]: theirs.explanation });
      live.dispatch({
        type: "write",
        writings: textsOfCells(page.columns, cells).map((text, column) => ({ row: index, column, text })),
      });
    }
    live.queue.choose(index, code);
  };
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold text-danger">
        {sync?.by?.name ? t("grid.conflict", { by: sync.by.name, at: sync.by.at }) : t("grid.changedSince")}
      </p>
      <div className="flex flex-wrap gap-2">
        {(["mine", "theirs"] as const).map((whose) => (
          <Button key={whose} type="button" size="sm" onClick={() => take(whose)}>
            {whose === "mine"
              ? t("stale.mine")
              : sync?.by?.name
                ? t("stale.theirs", { by: sync.by.name })
                : t("grid.now")}
            :{" "}
            <span className="figures">{(whose === "mine" ? mine : theirs)?.texts.join(" / ") || t("cell.blank")}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}
