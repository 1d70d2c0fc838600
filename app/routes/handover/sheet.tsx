import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Stat } from "#app/ui/content/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { FormAnswer } from "../committees/form-answer.ts";
import type { SheetView } from "./handover-page.server.ts";
import { PassForm } from "./pass-form.tsx";
import { ActionTable, DraftTable } from "./work-tables.tsx";

/** Everything somebody owns: what is passed on with one press, and what stays with the office. */
export function Sheet({ sheet, answer }: { sheet: SheetView; answer: FormAnswer | null }) {
  const { t } = useTranslation("handover");
  return (
    <>
      <Section title={t("sheet.title", { name: sheet.name })} aside={t("sheet.asOf", { day: sheet.asOf })} id="sheet">
        <div className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
          <Stat label={t("sheet.actions")} value={String(sheet.actions.length)} unit={t("sheet.pieces")} />
          <Stat label={t("sheet.drafts")} value={String(sheet.drafts.length)} unit={t("sheet.pieces")} />
          <Stat label={t("sheet.reviews")} value={sheet.reviews} unit={t("sheet.pieces")} />
          <Stat label={t("sheet.meetings")} value={String(sheet.meetings.length)} unit={t("sheet.times")} />
        </div>
        {sheet.total === 0 && (
          <EmptyState icon="checks" title={t("sheet.emptyTitle")}>
            {t("sheet.emptyHint")}
          </EmptyState>
        )}
      </Section>
      {sheet.total > 0 && <PassForm sheet={sheet} answer={answer} />}
      {sheet.total > 0 && (
        <Section title={t("sheet.everything")} id="everything">
          {sheet.actions.length > 0 && <ActionTable actions={sheet.actions} />}
          {sheet.drafts.length > 0 && <DraftTable drafts={sheet.drafts} />}
          {sheet.forms.length > 0 && <Forms forms={sheet.forms} />}
        </Section>
      )}
      {(sheet.anyReviews || sheet.meetings.length > 0 || sheet.seats.length > 0) && <WithTheOffice sheet={sheet} />}
    </>
  );
}

function Forms({ forms }: { forms: string[] }) {
  const { t } = useTranslation("handover");
  return (
    <div>
      <p className="font-bold">{t("sheet.forms")}</p>
      <ul className="list-disc pl-6">
        {forms.map((path) => (
          <li key={path}>
            <Link to={path}>{path}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What needs no hand-over: it belongs to the office, and whoever holds it next sees it at once. */
function WithTheOffice({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation("handover");
  return (
    <Section title={t("office.title")} aside={t("office.hint")} id="office">
      <ul className="flex flex-col gap-2">
        {sheet.anyReviews && (
          <li>
            <Link to={paths.reviews()}>{t("office.reviews", { reviews: sheet.reviews })}</Link>
          </li>
        )}
        {sheet.meetings.map(({ key, to, day, committee }) => (
          <li key={key}>
            {t("office.meeting", { day })} · <Link to={to}>{committee}</Link>
          </li>
        ))}
        {sheet.seats.map(({ key, to, committee, office, until }) => (
          <li key={key}>
            <Link to={to}>{t("office.seat", { office: office ?? t("office.ownSeat") })}</Link> · {committee}
            {until && ` · ${t("office.until", { day: until })}`}
          </li>
        ))}
      </ul>
      {sheet.seats.length > 0 && <p className="text-sm text-ink-soft">{t("office.seatHint")}</p>}
    </Section>
  );
}
