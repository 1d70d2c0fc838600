import { useTranslation } from "react-i18next";
import { ATTENDANCE_STATUSES } from "#app/domain/meetings/meeting.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form } from "#app/ui/link.tsx";
import type { AttendancePageData, MemberView } from "./attendance-page.server.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** The list of those entitled, to be marked; without the right to record it only reads. */
export function AttendanceForm({ page }: { page: AttendancePageData }) {
  const { t } = useTranslation("meetings");
  const list = page.groups.map((group) => (
    <div key={group.id} className="flex flex-col gap-5">
      {page.groups.length > 1 && <h3 className="text-lg font-bold">{group.name}</h3>}
      {group.sectors.map((sector) => (
        <section key={sector.code} aria-label={sector.name}>
          <h4 className="border-b-2 border-line-strong pb-1 font-semibold text-ink-soft">{sector.name}</h4>
          <ul className="divide-y divide-line">
            {sector.members.map((member) => (
              <li key={member.termId} className="py-3">
                {page.canRecord ? <MemberMarks member={member} /> : <MemberLine member={member} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  ));
  if (!page.canRecord) return <div className="flex flex-col gap-7">{list}</div>;
  return (
    <Form method="post" action={paths.meetingAttendance(page.id)} className="flex flex-col gap-7">
      <div>
        <ButtonLink
          to={paths.meetingAttendance(page.id, { all: "present" })}
          size="sm"
          icon="checks"
          preventScrollReset
        >
          {t("attendance.all")}
        </ButtonLink>
      </div>
      {list}
      <div className="sticky bottom-16 bg-paper py-3 lg:bottom-0">
        <Button variant="primary" icon="check">
          {t("attendance.save")}
        </Button>
      </div>
    </Form>
  );
}

function MemberMarks({ member }: { member: MemberView }) {
  const { t } = useTranslation("meetings");
  const { typed, errorOf } = useFormAnswer("attendance");
  const id = member.termId;
  const chosen = typed[`status-${id}`] ?? member.status;
  const errors = errorOf(`substitute-${id}`);
  return (
    // A new key when "everybody" was pressed, so that the marks follow.
    <fieldset key={chosen} className="group/member flex flex-wrap items-center gap-x-4 gap-y-2">
      <legend className="sr-only">{t("attendance.of", { name: member.name })}</legend>
      <span className="min-w-48 flex-1" aria-hidden="true">
        <span className="block font-semibold">{member.name}</span>
        {member.office && <span className="block text-sm text-ink-soft">{member.office}</span>}
      </span>
      <span className="flex flex-wrap gap-1">
        {ATTENDANCE_STATUSES.map((status) => (
          <label
            key={status}
            className="flex min-h-11 cursor-pointer items-center rounded-md border border-line-strong px-3 text-sm has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={`status-${id}`}
              value={status}
              defaultChecked={chosen === status}
              className="sr-only"
            />
            {t(`attendance.status.${status}`)}
          </label>
        ))}
      </span>
      <label className="hidden w-full flex-wrap items-center gap-2 text-sm group-has-[[value=substitute]:checked]/member:flex">
        {t("attendance.substituteName")}
        <input
          id={`substitute-${id}`}
          name={`substitute-${id}`}
          defaultValue={typed[`substitute-${id}`] ?? member.substitute ?? ""}
          aria-invalid={errors.length > 0 || undefined}
          className="control max-w-80"
        />
        {errors.map((text) => (
          <span key={text} className="font-semibold text-danger">
            {text}
          </span>
        ))}
      </label>
    </fieldset>
  );
}

function MemberLine({ member }: { member: MemberView }) {
  const { t } = useTranslation("meetings");
  const here = member.status === "present" || member.status === "online" || member.status === "substitute";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="min-w-48 flex-1">
        <span className="block font-semibold">{member.name}</span>
        {member.office && <span className="block text-sm text-ink-soft">{member.office}</span>}
      </span>
      {member.substitute && <span className="text-sm">{member.substitute}</span>}
      {member.status ? (
        <Badge tone={here ? "success" : "neutral"}>{t(`attendance.status.${member.status}`)}</Badge>
      ) : (
        <span className="flex items-center gap-1 text-sm text-ink-faint">
          <Icon name="dot" className="size-4" />
          {t("attendance.notYet")}
        </span>
      )}
    </div>
  );
}
