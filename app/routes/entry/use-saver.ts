import { useEffect, useRef, useState } from "react";
import type { Problem } from "#app/domain/observations/problem.ts";
import { cellOf } from "./cell-state.ts";
import { DraftSaver, type SaverState, type Theirs } from "./draft-saver.ts";
import type { DraftStart } from "./draft-start.ts";
import { changedCells } from "./reconcile.ts";
import type { Texts } from "./report-fields.ts";
import { sendDraft } from "./send-draft.ts";

interface Ports {
  key: Record<string, string>;
  check(texts: Texts): Problem[];
  stale(theirs: Theirs, base: Texts): void;
}

/** The saver of one form while its page is shown. It hurries when the page is left, and tries again when the line is back. */
export function useSaver({ base, version, requestKey, conflict }: DraftStart, ports: Ports) {
  const [state, setState] = useState<SaverState>(() => ({
    ...{ base, version, requestKey, phase: conflict ? "stale" : "rest" },
    ...{ sending: [], savedAt: null, refused: {}, reason: null },
  }));
  const latest = useRef(ports);
  latest.current = ports;
  const [saver] = useState(
    () =>
      new DraftSaver(state, {
        send: (request) => sendDraft(latest.current.key, request),
        unsound: (texts) => unsoundCells(latest.current.check(texts)),
        changed: setState,
        stale: (theirs, base) => latest.current.stale(theirs, base),
      }),
  );
  useEffect(() => {
    const hurry = () => void saver.flush();
    window.addEventListener("online", hurry);
    window.addEventListener("pagehide", hurry);
    return () => {
      window.removeEventListener("online", hurry);
      window.removeEventListener("pagehide", hurry);
      hurry();
    };
  }, [saver]);
  return { saver, state };
}

/** Asks before the page is left while something typed has not been saved. */
export function useLeaveWarning(base: Texts, texts: Texts, isOn: boolean): void {
  const unsaved = isOn && changedCells(base, texts).length > 0;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}

function unsoundCells(problems: Problem[]): Set<string> {
  return new Set(problems.filter((problem) => problem.blocks === "save").map(cellOf));
}
