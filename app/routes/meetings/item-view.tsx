import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { GiveForm, OwnerList, ReferForm, ReviewForm } from "./action-forms.tsx";
import { ApprovalForm, MinutesForm, ResolutionForm } from "./item-forms.tsx";
import type { ItemPage } from "./item-page.server.ts";
import { ItemWords } from "./item-words.tsx";
import { MeetingStateBadge } from "./meeting-state.tsx";
import { PaperList } from "./paper-list.tsx";
import { FollowedAction, ResolutionNote } from "./resolution-note.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** One item of the agenda while it is prepared, dealt with and written down. */
export function ItemPageView() {
  const page = useLoaderData<ItemPage>();
  const { t } = useTranslation("meetings");
  const { errors } = useFormAnswer();
  const { item } = page;
  return (
    <div className="flex flex-col gap-7" key={item.id}>
      <PageHeader
        title={item.titleTh}
        crumbs={[
          { label: t("title"), to: paths.meetings() },
          { label: page.title, to: paths.meeting(page.id) },
        ]}
        meta={[
          t("agenda.number", { number: item.number }),
          t(`agenda.kind.${item.kind}`),
          <MeetingStateBadge key="state" state={page.state} />,
        ]}
      >
        {item.bodyTh && <p className="whitespace-pre-line">{item.bodyTh}</p>}
        {item.referredFrom && <Link to={item.referredFrom.to}>{item.referredFrom.text}</Link>}
      </PageHeader>
      <ErrorSummary errors={errors} />
      {page.waiting && (
        <Section title={t("item.approve")}>
          <ApprovalForm page={page} />
        </Section>
      )}
      {item.followed && (
        <Section title={t("action.title")}>
          <FollowedAction action={item.followed} />
          {page.canDecide && !item.followed.reviewedHere && <ReviewForm page={page} action={item.followed} />}
        </Section>
      )}
      {(page.canDecide || item.resolutions.length > 0) && <Decisions page={page} />}
      {page.canWrite && (
        <Section title={t("item.minutes")}>
          <MinutesForm page={page} />
        </Section>
      )}
      <Section title={t("item.papers")}>
        <PaperList page={page} />
      </Section>
      {page.canEditWords && <Words page={page} />}
      <Neighbours page={page} />
    </div>
  );
}

function Decisions({ page }: { page: ItemPage }) {
  const { t } = useTranslation("meetings");
  return (
    <Section title={t("resolution.title")}>
      {page.item.resolutions.map((resolution) => (
        <div key={resolution.id} className="flex flex-col gap-2">
          <ResolutionNote resolution={resolution} />
          {page.canWrite && <GiveForm page={page} resolution={resolution} />}
          {page.canRefer && resolution.referral.length === 0 && <ReferForm page={page} resolution={resolution} />}
        </div>
      ))}
      {page.forms && <OwnerList owners={page.forms.owners} />}
      {page.canDecide && <ResolutionForm page={page} />}
    </Section>
  );
}

function Words({ page }: { page: ItemPage }) {
  const { t } = useTranslation("meetings");
  const { answered } = useFormAnswer("edit");
  const { item } = page;
  return (
    <Details summary={t("item.words")} open={answered}>
      <div className="flex flex-col gap-4">
        <ItemWords
          intent="edit"
          action={item.to}
          kinds={page.kinds}
          accesses={page.accesses}
          values={item}
          before={page.before}
        />
        {item.actionId === null && !item.referredFrom && item.resolutions.length === 0 && (
          <Form method="post" action={item.to}>
            <input type="hidden" name="intent" value="remove" />
            <Button variant="danger" size="sm" icon="close">
              {t("agenda.form.remove")}
            </Button>
          </Form>
        )}
      </div>
    </Details>
  );
}

function Neighbours({ page }: { page: ItemPage }) {
  const { t } = useTranslation("meetings");
  return (
    <nav aria-label={t("agenda.title")} className="flex flex-wrap justify-between gap-3 border-t border-line pt-4">
      {page.previous ? (
        <ButtonLink to={page.previous.to} icon="left" variant="quiet">
          {t("item.previous")}
        </ButtonLink>
      ) : (
        <span />
      )}
      {page.next && (
        <ButtonLink to={page.next.to} icon="right" title={page.next.label}>
          {t("item.next")}
        </ButtonLink>
      )}
    </nav>
  );
}
