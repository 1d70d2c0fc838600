import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Form } from "#app/ui/link.tsx";
import type { AttendancePageData } from "./attendance-page.server.ts";

type Group = AttendancePageData["groups"][number];

/** How many have come of how many it takes, with the line of the quorum drawn; and the button that confirms it. */
export function QuorumPanel({ page, group }: { page: AttendancePageData; group: Group }) {
  const { t } = useTranslation("meetings");
  const { quorum } = group;
  const share = (count: number) => (quorum.members ? (count / quorum.members) * 100 : 0);
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4">
      {page.groups.length > 1 && <h3 className="font-bold">{group.name}</h3>}
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="figures text-2xl font-bold">
          {t("attendance.here", { here: quorum.here, members: quorum.members })}
        </span>
        <span className="text-ink-soft">{t("attendance.needed", { needed: quorum.needed })}</span>
        {quorum.sectorsRequired > 0 && (
          <span className="text-ink-soft">
            {t("attendance.sectors", { here: quorum.sectorsHere, required: quorum.sectorsRequired })}
          </span>
        )}
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="h-4 w-full" aria-hidden="true">
        <rect width="100" height="6" className="fill-sunken" />
        <rect width={share(quorum.here)} height="6" className={quorum.reached ? "fill-success" : "fill-accent"} />
        <rect x={share(quorum.needed) - 0.3} width="0.6" height="6" className="fill-ink" />
      </svg>
      <div className="flex flex-wrap items-center gap-3">
        <Badge
          tone={group.confirmed || quorum.reached ? "success" : "warning"}
          icon={group.confirmed ? "checks" : undefined}
        >
          {t(group.confirmed ? "attendance.confirmed" : quorum.reached ? "attendance.reached" : "attendance.missing")}
        </Badge>
        {page.canConfirm && quorum.reached && !group.confirmed && (
          <Form method="post" action={paths.meetingAttendance(page.id)}>
            <input type="hidden" name="confirm" value={group.id} />
            <Button variant="primary" icon="checks">
              {t("attendance.confirm")}
            </Button>
          </Form>
        )}
      </div>
      {group.recount && (
        <Notice tone={group.recount.reached ? "success" : "warning"}>
          {group.recount.text}
          {!group.recount.reached && <> {t("recount.stops")}</>}
        </Notice>
      )}
      {page.canConfirm && group.confirmed && <RecountForm page={page} group={group} />}
      <p className="text-sm text-ink-faint">{t("attendance.provisional")}</p>
    </div>
  );
}

/** Who of those who came is still there: counted again when somebody asks. */
function RecountForm({ page, group }: { page: AttendancePageData; group: Group }) {
  const { t } = useTranslation("meetings");
  return (
    <Details summary={t("recount.title")} open={group.recount?.reached === false}>
      <Form method="post" action={paths.meetingAttendance(page.id)} className="flex flex-col gap-4">
        <input type="hidden" name="recount" value={group.id} />
        <Fieldset legend={t("recount.who")} help={t("recount.help")}>
          {group.room.map(({ termId, name, left }) => (
            <Checkbox
              key={termId}
              id={`here-${termId}`}
              name="here"
              value={termId}
              defaultChecked={!left}
              label={name}
              help={left}
            />
          ))}
        </Fieldset>
        <div>
          <Button icon="checks">{t("recount.count")}</Button>
        </div>
      </Form>
    </Details>
  );
}
