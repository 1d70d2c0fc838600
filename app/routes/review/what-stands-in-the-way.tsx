import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import type { ReviewData } from "./load-review.server.ts";

/** Why the next step would be refused, before anybody tries it. */
export function WhatStandsInTheWay({ review }: { review: ReviewData }) {
  const { t } = useTranslation("reviews");
  return (
    <>
      {review.ownSubmission && review.state === "submitted" && (
        <Notice tone="info">{t("refused.own_submission")}</Notice>
      )}
      {review.ownApproval && review.state === "province_approved" && (
        <Notice tone="info">{t("refused.own_approval")}</Notice>
      )}
      {review.blocked.length > 0 && (
        <Notice tone="warning" title={t("refused.problems")}>
          <ul className="list-disc pl-5">
            {review.blocked.map(({ cell, text }) => (
              <li key={cell + text}>
                <strong>{cell}</strong>: {text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {review.openQuestions.length > 0 && (
        <Notice tone="warning" title={t("refused.questions_open")}>
          {review.openQuestions.join(", ")}
        </Notice>
      )}
    </>
  );
}
