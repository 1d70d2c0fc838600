import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { CommitteeMeetingsView } from "../meetings/committee-meetings.server.ts";
import { CommitteeMeetingsSection } from "../meetings/committee-meetings.tsx";
import type { CommitteeView } from "./committee-page.server.ts";
import { PastTerms } from "./past-terms.tsx";
import { SeatMap } from "./seat-map.tsx";
import { SeatTable } from "./seat-table.tsx";

/** A committee: how it sits, who holds which seat until when, everybody who sat before, its rules and where to reach it. */
export function CommitteePage() {
  const page = useLoaderData<() => Promise<CommitteeView & { meetings: CommitteeMeetingsView }>>();
  const { t } = useTranslation("committees");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={page.name}
        crumbs={crumbsOf(page, t("title"))}
        meta={[t(`kind.${page.kind}`), page.place, page.businessArea && t(`businessArea.${page.businessArea}`)]}
        actions={page.kept && <CommitteeActions page={page} />}
      />
      <EndingNotice page={page} />
      {page.seats.length === 0 ? (
        <EmptyState
          icon="committee"
          title={t("seat.emptyTitle")}
          actions={
            page.kept && (
              <ButtonLink to={paths.committeeSeats(page.id)} icon="plus">
                {t("seat.add")}
              </ButtonLink>
            )
          }
        >
          {t("seat.emptyHint")}
        </EmptyState>
      ) : (
        <>
          <SeatMap sectors={page.sectors} name={page.name} />
          <Section title={t("seat.title")} id="seats" aside={page.names ? undefined : t("seat.privacy")}>
            <SeatTable seats={page.seats} kept={page.kept} />
            {page.past.length > 0 && <PastTerms terms={page.past} />}
          </Section>
        </>
      )}
      <CommitteeMeetingsSection meetings={page.meetings} />
      {(page.workingGroups.length > 0 || page.kept) && page.kind !== "working_group" && <WorkingGroups page={page} />}
      <Section title={t("rules.title")} aside={t("rules.provisional")} id="rules">
        <DefinitionList
          entries={[
            { label: t("rules.quorum"), value: page.rules.quorum },
            { label: t("rules.sectors"), value: page.rules.sectors },
            { label: t("rules.notice"), value: page.rules.notice },
            { label: t("contact.text"), value: page.contact.text },
            { label: t("contact.phone"), value: page.contact.phone },
            {
              label: t("contact.email"),
              value: page.contact.email && <a href={`mailto:${page.contact.email}`}>{page.contact.email}</a>,
            },
          ]}
        />
      </Section>
      {page.events.length > 0 && (
        <Section title={t("history")} id="history" className="print:hidden">
          <Timeline label={t("history")} entries={page.events.map((event) => ({ ...event, icon: "committee" }))} />
        </Section>
      )}
    </div>
  );
}

function crumbsOf({ parent, areaCode, place }: CommitteeView, all: string) {
  const crumbs = [{ label: all, to: paths.committees({ area: "TH" }) }];
  if (areaCode !== "TH") crumbs.push({ label: place, to: paths.committees({ area: areaCode }) });
  return parent ? [...crumbs, { label: parent.name, to: parent.to }] : crumbs;
}

function CommitteeActions({ page }: { page: CommitteeView }) {
  const { t } = useTranslation("committees");
  return (
    <>
      <ButtonLink to={paths.committeeSeats(page.id)} icon="plus">
        {t("seat.add")}
      </ButtonLink>
      <ButtonLink to={paths.committeeSettings(page.id)} icon="edit">
        {t("settings.do")}
      </ButtonLink>
    </>
  );
}

/** Terms of this committee that end within 90 days and that nobody follows in yet. */
function EndingNotice({ page }: { page: CommitteeView }) {
  const { t } = useTranslation("committees");
  if (page.ending.length === 0) return null;
  const soon = page.ending.some(({ state }) => state === "ending_30");
  return (
    <Notice tone="warning" title={t(soon ? "ending.noticeSoon" : "ending.notice", { count: page.ending.length })}>
      <ul className="flex flex-col">
        {page.ending.map(({ id, label, office, to, holder }) => (
          <li key={id}>
            {page.kept ? <Link to={to}>{label}</Link> : label}
            {office && ` · ${office}`} · {t("ending.untilDay", { day: holder?.until })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function WorkingGroups({ page }: { page: CommitteeView }) {
  const { t } = useTranslation("committees");
  return (
    <Section title={t("group.title")} id="working-groups">
      {page.workingGroups.length === 0 && <p className="text-ink-soft">{t("group.none")}</p>}
      <ul className="flex flex-col gap-1">
        {page.workingGroups.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
      {page.kept && (
        <p>
          <ButtonLink to={paths.workingGroups(page.id)} icon="plus">
            {t("group.add")}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
