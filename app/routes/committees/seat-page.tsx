import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { AppointForm } from "./appoint-form.tsx";
import type { FormAnswer } from "./form-answer.ts";
import { AbolishForm, ConsentForm, EndForm } from "./seat-forms.tsx";
import type { seatPage } from "./seat-page.server.ts";
import { SeatSign } from "./seat-sign.tsx";
import { Order } from "./seat-table.tsx";
import { useErrors } from "./use-errors.ts";

/** A seat in the hands of whoever keeps the committee: who sits, who sat, and everything that can be done about it. */
export function SeatPage() {
  const page = useLoaderData<typeof seatPage>();
  const answer = (useActionData() as FormAnswer | undefined) ?? null;
  const { all } = useErrors(answer);
  const { t } = useTranslation("committees");
  const { seat, terms } = page;
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={page.title}
        crumbs={page.crumbs}
        meta={[
          t(`role.${seat.role}`),
          <span key="state" className="inline-flex items-center gap-1.5">
            <SeatSign state={seat.state} />
            {t(`state.${seat.state}`)}
          </span>,
        ]}
      />
      <ErrorSummary errors={all} />
      {page.abolishedOn && <Notice tone="info">{t("abolish.done", { day: page.abolishedOn })}</Notice>}
      <Section title={t("seat.terms")} id="terms">
        <DataTable
          caption={t("seat.terms")}
          captionHidden
          phone="cards"
          rows={terms}
          rowKey={({ id }) => id}
          columns={[
            { key: "person", header: t("seat.holder"), cell: ({ name }) => name ?? t("seat.noName") },
            {
              key: "span",
              header: t("seat.term"),
              cell: ({ span, when }) => (
                <span className="inline-flex flex-wrap justify-end gap-2">
                  {span} {when !== "past" && <Badge tone="info">{t(`term.${when}`)}</Badge>}
                </span>
              ),
            },
            { key: "order", header: t("seat.order"), cell: (term) => <Order {...term} /> },
            { key: "reason", header: t("past.reason"), cell: ({ endedReason }) => endedReason ?? "–" },
          ]}
          empty={<p className="text-ink-soft">{t("seat.neverHeld")}</p>}
        />
      </Section>
      {!page.abolishedOn && <AppointForm page={page} answer={answer?.form === "appoint" ? answer : null} />}
      {terms.some(({ when }) => when !== "past") && (
        <EndForm page={page} answer={answer?.form === "end" ? answer : null} />
      )}
      {seat.holder && <ConsentForm page={page} holder={seat.holder} />}
      {!page.abolishedOn && <AbolishForm page={page} answer={answer?.form === "abolish" ? answer : null} />}
    </div>
  );
}
