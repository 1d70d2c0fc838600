import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form } from "#app/ui/link.tsx";
import type { MeetingView } from "./meeting-page.server.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** What the one who runs the meeting does next, with the button for it. */
export function NextStep({ page }: { page: MeetingView }) {
  const { t } = useTranslation("meetings");
  const { steps, state } = page;
  const [step] = steps.filter((each) => each !== "cancel");
  if (!page.manages || state === "cancelled" || state === "minutes_approved") return null;
  const ready = step !== "start" || page.isToday;
  return (
    <div className="flex flex-col gap-4 rounded-md bg-sunken p-4 print:hidden">
      <p>{t(step ? `step.${step}Hint` : "step.minutesHint")}</p>
      {state === "in_progress" && <Todo page={page} />}
      <div className="flex flex-wrap items-start gap-3">
        {step && ready && <StepForm page={page} step={step} />}
        {(state === "draft" || state === "called") && (
          <ButtonLink to={paths.meetingSettings(page.id)} icon="edit">
            {t("form.settings")}
          </ButtonLink>
        )}
        {state === "minutes_draft" && (
          <ButtonLink to={paths.meetingNew({ committee: page.bodies[0]?.id })} icon="plus">
            {t("step.nextMeeting")}
          </ButtonLink>
        )}
      </div>
      {steps.includes("cancel") && <Cancel page={page} />}
    </div>
  );
}

function StepForm({ page, step }: { page: MeetingView; step: "call" | "start" | "close" }) {
  const { t } = useTranslation("meetings");
  const { errorOf, typed, answered } = useFormAnswer("call");
  const asksReason = step === "call" && (answered || page.shortNotice !== null);
  return (
    <Form method="post" action={paths.meeting(page.id)} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="intent" value={step} />
      <input type="hidden" name="version" value={page.version} />
      {asksReason && (
        <Field
          id="reason"
          label={t("step.reason")}
          help={page.shortNotice === null ? undefined : t("step.callShort", { days: page.shortNotice })}
          error={errorOf("reason")}
          className="w-full"
        >
          <TextInput name="reason" defaultValue={typed.reason ?? ""} />
        </Field>
      )}
      <Button variant="primary" icon={step === "call" ? "send" : step === "start" ? "committee" : "lock"}>
        {t(`step.${step}`)}
      </Button>
    </Form>
  );
}

function Cancel({ page }: { page: MeetingView }) {
  const { t } = useTranslation("meetings");
  const { errorOf, answered } = useFormAnswer("cancel");
  return (
    <Details summary={t("step.cancel")} open={answered}>
      <Form method="post" action={paths.meeting(page.id)} className="flex max-w-form flex-col gap-3">
        <input type="hidden" name="intent" value="cancel" />
        <input type="hidden" name="version" value={page.version} />
        <Field id="cancel-reason" label={t("step.reason")} error={errorOf("cancel-reason")}>
          <TextInput name="reason" />
        </Field>
        <div>
          <Button variant="danger" icon="close">
            {t("step.cancel")}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

/** While the meeting runs: what is done and what is still to do. */
function Todo({ page }: { page: MeetingView }) {
  const { t } = useTranslation("meetings");
  const { todo } = page;
  const lines = [
    { done: todo.attendance, text: t("todo.attendance") },
    { done: todo.quorum, text: t("todo.quorum") },
    { done: todo.resolutions > 0, text: t("todo.resolutions", { total: todo.resolutions }) },
    { done: todo.minutes.done === todo.minutes.total, text: t("todo.minutes", todo.minutes) },
  ];
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {lines.map(({ done, text }) => (
        <li key={text} className="flex items-center gap-1.5">
          <Icon name={done ? "success" : "empty"} className={done ? "text-success" : "text-ink-faint"} />
          {text}
        </li>
      ))}
    </ul>
  );
}
