import { type FormEvent, type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary, type FieldError } from "#app/ui/forms/error-summary.tsx";
import { Form } from "#app/ui/link.tsx";
import { ActionBar } from "./action-bar.tsx";
import { CogSection } from "./cog-section.tsx";
import { type Draft, DraftContext } from "./draft-context.ts";
import type { DraftStart } from "./draft-start.ts";
import { moveBetweenFigures } from "./figure-keys.ts";
import { changedCells } from "./reconcile.ts";
import { cellOfField } from "./report-fields.ts";
import type { ReportPage } from "./report-page.server.ts";
import { ReturnNotice } from "./return-notice.tsx";
import { StaleChoice } from "./stale-choice.tsx";
import { problemId, StateBar } from "./state-bar.tsx";
import { UnsentNotice } from "./unsent-notice.tsx";
import { useReportDraft } from "./use-report-draft.ts";

const COGS = [1, 2, 3, 4, 5, 0];
const FORM = "report";

/** The form of one report. Without a script it is posted as a whole; with one it also saves itself. */
export function EntryForm({ page, start, checked }: { page: ReportPage; start: DraftStart; checked: boolean }) {
  const draft = useReportDraft(page, start);
  const { t } = useTranslation("entry");
  const messageOf = useMessages(page);
  const [summary, setSummary] = useState(() => (checked ? messageOf(draft) : []));
  useTypedBefore(draft);
  const asked = [...page.indicators, ...page.computed, ...page.fromRegisters];
  const cogs = COGS.filter((cog) => asked.some((indicator) => indicator.cog === cog));
  return (
    <DraftContext.Provider value={draft}>
      <div className="flex max-w-6xl flex-col gap-6">
        <ErrorSummary errors={summary} title={t("missing.title")} />
        <StateBar />
        <ReturnNotice returned={page.returned} />
        <UnsentNotice offer={draft.unsent} />
        <Form
          id={FORM}
          method="post"
          noValidate
          autoComplete="off"
          preventScrollReset
          data-live={draft.live || undefined}
          onSubmit={(event) => void submit(event, draft, () => setSummary(messageOf(draft)))}
          onKeyDown={(event) => onKey(event, draft)}
          className="flex flex-col gap-10"
        >
          <Header draft={draft} />
          <StaleChoice />
          {cogs.map((cog) => (
            <CogSection key={cog} cog={cog} />
          ))}
          {page.can.save && <ActionBar />}
        </Form>
      </div>
    </DraftContext.Provider>
  );
}

/** What the server needs to know of the form; the first button is the one that Enter presses. */
function Header({ draft: { saver, page, canType } }: { draft: Draft }) {
  const { t } = useTranslation("entry");
  const base = Object.fromEntries(Object.entries(saver.base).filter(([, text]) => text));
  return (
    <>
      <input type="hidden" name="version" value={saver.version} />
      <input type="hidden" name="requestKey" value={saver.requestKey} />
      <input type="hidden" name="base" value={JSON.stringify(base)} />
      <Button name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden>
        {t("action.save")}
      </Button>
      {page.can.save && canType && <p className="-mb-4 max-w-prose text-sm text-ink-soft">{t("hint")}</p>}
    </>
  );
}

/** With a script, saving needs no new page, and sending waits until the last key is saved. */
async function submit(event: FormEvent<HTMLFormElement>, draft: Draft, showMissing: () => void): Promise<void> {
  const form = event.currentTarget;
  const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
  const intent = button?.value ?? "save";
  const hasNotes = [...new FormData(form)].some(([name, text]) => name.startsWith("note:") && String(text).trim());
  const isSettled = draft.saver.phase !== "saving" && changedCells(draft.saver.base, draft.texts).length === 0;
  if (intent === "send" && draft.missing.length > 0) {
    event.preventDefault();
    await draft.flush();
    showMissing();
  } else if (intent === "send" || hasNotes) {
    if (isSettled) return;
    event.preventDefault();
    await draft.flush();
    // The hidden version has to follow the save before the form may go.
    setTimeout(() => form.requestSubmit(button));
  } else {
    event.preventDefault();
    await draft.flush();
    if (intent === "check") showMissing();
  }
}

function onKey(event: KeyboardEvent<HTMLFormElement>, draft: Draft): void {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    void draft.flush();
  } else if (moveBetweenFigures(event.nativeEvent, event.currentTarget)) {
    event.preventDefault();
  }
}

/** What was typed before the script ran, or kept by the browser on the way back, is not forgotten. */
function useTypedBefore(draft: Draft): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script has just begun
  useEffect(() => {
    const form = document.getElementById(FORM);
    if (!(form instanceof HTMLFormElement) || !draft.page.can.save) return;
    for (const [name, text] of new FormData(form)) {
      if (cellOfField(name) && typeof text === "string" && text !== (draft.texts[name] ?? "")) draft.set(name, text);
    }
  }, []);
}

function useMessages(page: ReportPage) {
  const { t } = useTranslation("entry");
  return ({ missing }: Draft): FieldError[] =>
    missing.map((problem) => {
      const name = page.indicators.find((indicator) => indicator.code === problem.indicatorCode)?.name;
      const words =
        problem.severity === "warning" ? t("checks:explain") : t(`checks:${problem.messageKey}`, problem.params);
      return { id: problemId(problem, page.indicators), message: `${name ?? problem.indicatorCode}: ${words}` };
    });
}
