import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Badge, StateBadge } from "#app/ui/feedback/badge.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { ChangesSummary } from "./changes-summary.tsx";
import type { ReviewAnswer } from "./decide.server.ts";
import { HistoryList } from "./history-list.tsx";
import type { loadReview, ReviewData } from "./load-review.server.ts";
import { NoteForm } from "./note-form.tsx";
import { ReturnForm } from "./return-form.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { WhatStandsInTheWay } from "./what-stands-in-the-way.tsx";

export const reviewMeta: MetaFunction = ({ data }) => pageMeta((data as ReviewData | undefined)?.title);

/** A report as its reviewer reads it, with what can be done about it. Every step's address shows this page again. */
export function ReviewPage() {
  const loaded = useLoaderData<typeof loadReview>();
  const answer = (useActionData() as ReviewAnswer | undefined) ?? null;
  const review = { ...loaded, back: loaded.back ?? answer?.back ?? null };
  const { t } = useTranslation("reviews");
  const sendsBack = review.commands.find((command) => command === "return" || command === "reopening");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={review.unit.name}
        crumbs={[{ label: t(`place.${review.place}`), to: review.back ?? paths[review.place]() }]}
        meta={metaOf(review, t)}
        actions={<StepButtons review={review} />}
      />
      {answer && <Answer answer={answer} />}
      <WhatStandsInTheWay review={review} />
      <ChangesSummary review={review} />
      {review.sheet.map((cog) => (
        <SheetTable key={cog.cog} {...cog} />
      ))}
      {sendsBack && <ReturnForm review={review} command={sendsBack} answer={answer} />}
      <Section title={t("history.title")} id="history">
        <NoteForm review={review} answer={answer} />
        <HistoryList review={review} answer={answer} />
      </Section>
    </div>
  );
}

function metaOf(review: ReviewData, t: (key: string, params?: Record<string, string>) => string) {
  return [
    <strong key="period" className="text-ink">
      {review.period}
    </strong>,
    review.form,
    <StateBadge key="state" state={review.state} />,
    review.sentBy && t("sentBy", { by: review.sentBy }),
    review.onTime !== null && (
      <Badge key="time" tone={review.onTime ? "success" : "warning"} icon={review.onTime ? "clock" : "late"}>
        {t(review.onTime ? "onTime" : "late")}
      </Badge>
    ),
    t("due", { date: review.due }),
  ];
}

/** Why the last step was not taken: what happened, what to do, and that nothing was lost. */
function Answer({ answer }: { answer: ReviewAnswer }) {
  const { t } = useTranslation("reviews");
  const { t: any } = useTranslation();
  const message = any(answer.reason);
  if (answer.field) return <ErrorSummary errors={[{ id: answer.field, message }]} />;
  return (
    <Notice tone="danger" title={message} announce>
      {answer.by && answer.at && t("changedBy", { by: answer.by, at: answer.at })}
    </Notice>
  );
}
