import type { Viewer } from "#app/domain/access/viewer.ts";
import { waitingQuestions } from "#app/domain/reviews/waiting-questions.server.ts";
import { formatDate, formatPeriod } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";

/** Questions that wait for the viewer's answer, in the reader's words. */
export async function waitingList(viewer: Viewer) {
  const { language } = viewer;
  const name = wordIn({ language });
  return (await waitingQuestions(viewer)).map((question) => ({
    id: question.id,
    unit: name(question.unitTh, question.unitEn),
    about: [
      formatPeriod(question.periodCode, language, "short"),
      question.indicatorTh ? name(question.indicatorTh, question.indicatorEn) : name(question.formTh, question.formEn),
    ].join(" · "),
    body: question.body,
    by: name(question.byTh, question.byEn),
    at: formatDate(question.at, language),
    due: question.dueOn && formatDate(question.dueOn, language),
    overdue: question.overdue,
    to: `${paths.review(question.unitCode, question.periodCode, question.formCode)}#note-${question.id}`,
  }));
}

export type WaitingView = Awaited<ReturnType<typeof waitingList>>[number];
