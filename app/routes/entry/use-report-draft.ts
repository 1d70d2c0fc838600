import { useEffect, useMemo, useState } from "react";
import { readCell } from "#app/domain/observations/cell.ts";
import { checkReport, unanswered } from "#app/domain/observations/checks.ts";
import type { Problem } from "#app/domain/observations/problem.ts";
import { cellOf, cellStateOf } from "./cell-state.ts";
import type { Draft } from "./draft-context.ts";
import type { Theirs } from "./draft-saver.ts";
import type { DraftStart } from "./draft-start.ts";
import { fieldsOfCells, reconcile } from "./reconcile.ts";
import { inputsOf, type Texts, tidied } from "./report-fields.ts";
import type { ReportPage } from "./report-page.server.ts";
import { useLeaveWarning, useSaver } from "./use-saver.ts";
import { useUnsent } from "./use-unsent.ts";

/** The texts of a report form, what the checks say to them, and how they are saved while they are typed. */
export function useReportDraft(page: ReportPage, start: DraftStart): Draft {
  const [texts, setTexts] = useState(start.texts);
  const [active, setActive] = useState<{ cell: string; shown: Problem[] } | null>(null);
  const [conflict, setConflict] = useState(start.conflict);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  const check = (typed: Texts) => checkReport(page, inputsOf(typed).map(readCell), page.context);
  const meet = (mine: Texts, base: Texts, theirs: Theirs) => {
    const { texts: merged, conflicts, taken } = reconcile(base, mine, theirs.texts);
    setTexts(merged);
    if (conflicts.length > 0 || taken.length > 0) setConflict({ theirs, mine, cells: conflicts, taken });
    return { merged, isSettled: conflicts.length === 0 };
  };
  const { saver, state } = useSaver(start, {
    key: { ...page.key },
    check,
    stale(theirs, base) {
      const { merged, isSettled } = meet(texts, base, theirs);
      if (isSettled) saver.rebase({ base: theirs.texts, version: theirs.version }, merged);
    },
  });
  useEffect(() => {
    if (live && page.can.save) saver.type(texts);
  }, [texts, live, saver, page.can.save]);
  useLeaveWarning(state.base, texts, live && page.can.save);
  const unsent = useUnsent(page, texts, state, (kept) => {
    const theirs = { texts: page.texts, version: page.version, by: page.saved?.by ?? "", at: page.saved?.at ?? "" };
    meet({ ...page.texts, ...kept.texts }, { ...page.texts, ...kept.base }, theirs);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page does not change while its form is open
  const problems = useMemo(() => check(texts), [texts]);
  const missing = [...problems.filter((problem) => problem.blocks !== "nothing"), ...unanswered(page, cellsIn(texts))];
  const set = (name: string, text: string) => setTexts((old) => ({ ...old, [name]: text }));
  const at = (cell: string) => problems.filter((problem) => cellOf(problem) === cell);
  const canType = page.can.save && state.phase !== "closed";
  return {
    ...{ page, texts, saver: state, live, canType, conflict, missing, set, unsent },
    problemsAt: (cell) => (active?.cell === cell ? active.shown : at(cell)),
    stateOf: (cell) => cellStateOf(cell, texts, state, problems),
    isEditable: (cell) => canType && (page.editable === null || page.editable.includes(cell)),
    enter: (cell) => setActive({ cell, shown: at(cell) }),
    leave(name) {
      setActive(null);
      set(name, tidied(texts[name] ?? ""));
      void saver.flush();
    },
    flush: () => saver.flush(),
    choose(cell, whose) {
      if (!conflict) return;
      const chosen = whose === "mine" ? conflict.mine : conflict.theirs.texts;
      setTexts((old) => ({ ...old, ...fieldsOfCells(chosen, [cell]) }));
    },
    settle() {
      if (!conflict) return;
      saver.rebase({ base: conflict.theirs.texts, version: conflict.theirs.version }, texts);
      setConflict(null);
    },
  };
}

function cellsIn(texts: Texts) {
  return inputsOf(texts).map(readCell);
}
