import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { errorsAt, type FormAnswer } from "./answer.ts";
import type { ApplicationPage } from "./application-page.server.ts";

/** What the reader may decide about an application: the district's word, the province's decision, the department's hand. */
export function ApplicationSteps({ page, answer }: { page: ApplicationPage; answer: FormAnswer | null }) {
  const { t } = useTranslation("fairApplications");
  const { can } = page;
  if (!Object.values(can).some(Boolean) && page.vacantDays.length === 0) return null;
  const typed = answer?.typed ?? {};
  const reason = (name: string, label: string) => (
    <Field id={name} label={label} error={errorsAt(answer, name)}>
      <Textarea name={name} rows={3} defaultValue={typed[name] ?? ""} maxLength={1000} required />
    </Field>
  );
  return (
    <Section title={t("decide.title")} id="decide">
      {can.screen && (
        <div className="flex flex-col gap-3">
          <Form method="post">
            <input type="hidden" name="version" value={page.version} />
            <Button name="intent" value="pass" variant="primary" icon="check">
              {t("decide.pass")}
            </Button>
          </Form>
          <Details summary={t("decide.return")} open={answer?.intent === "return"}>
            <Form method="post" className="flex max-w-form flex-col gap-4">
              <input type="hidden" name="version" value={page.version} />
              {reason("returnReason", t("decide.whatToFix"))}
              <Field
                id="fixUntil"
                label={t("decide.fixUntil")}
                help={t("decide.fixHelp", { day: page.fixMost })}
                error={errorsAt(answer, "fixUntil")}
              >
                <TextInput name="fixUntil" width="short" defaultValue={typed.fixUntil ?? page.fixDefault} required />
              </Field>
              <div>
                <Button name="intent" value="return" icon="back">
                  {t("decide.return")}
                </Button>
              </div>
            </Form>
          </Details>
          <Details summary={t("decide.fail")} open={answer?.intent === "fail"}>
            <Form method="post" className="flex max-w-form flex-col gap-4">
              <input type="hidden" name="version" value={page.version} />
              <Field id="code" label={t("decide.failCode")} error={errorsAt(answer, "code")}>
                <Select name="code" defaultValue={typed.code} options={page.failReasons} />
              </Field>
              {reason("failReason", t("decide.why"))}
              <div>
                <Button name="intent" value="fail" variant="danger" icon="close">
                  {t("decide.fail")}
                </Button>
              </div>
            </Form>
          </Details>
        </div>
      )}
      {can.propose && (
        <Details summary={t(page.note ? "decide.proposeAgain" : "decide.propose")} open={answer?.intent === "propose"}>
          <Form method="post" className="flex max-w-form flex-col gap-4">
            <Field id="note" label={t("decide.note")} error={errorsAt(answer, "note")}>
              <Textarea name="note" rows={3} defaultValue={typed.note ?? page.note ?? ""} maxLength={2000} required />
            </Field>
            <div>
              <Button name="intent" value="propose" icon="send">
                {t("decide.propose")}
              </Button>
            </div>
          </Form>
        </Details>
      )}
      {can.select && !page.outOfOrder && answer?.intent !== "select" && (
        <Form method="post">
          <Button name="intent" value="select" icon="check">
            {t("decide.select")}
          </Button>
        </Form>
      )}
      {page.vacantDays.length > 0 && (
        <Step intent="vacate" title={t("decide.vacate")} button={t("decide.vacateDo")} icon="check" answer={answer}>
          <Field
            id="vacantFrom"
            label={t("decide.vacantFrom")}
            help={t("decide.vacateHelp")}
            error={errorsAt(answer, "vacantFrom")}
          >
            <Select name="vacantFrom" options={page.vacantDays} defaultValue={typed.vacantFrom} />
          </Field>
          {reason("vacateReason", t("decide.why"))}
        </Step>
      )}
      {can.select && (page.outOfOrder || answer?.intent === "select") && (
        <Step
          intent="select"
          title={t("decide.selectOutOfOrder")}
          button={t("decide.select")}
          icon="check"
          answer={answer}
        >
          {reason("selectReason", t("decide.whyOutOfOrder"))}
        </Step>
      )}
      {can.takeBack && (
        <Step intent="take-back" title={t("decide.takeBack")} icon="back" answer={answer}>
          <p className="text-ink-soft">{t("decide.takeBackHelp")}</p>
          {reason("takeBackReason", t("decide.why"))}
        </Step>
      )}
      {can.cancel && (
        <Step intent="cancel" title={t("decide.cancel")} icon="close" danger answer={answer}>
          {reason("reason", t("decide.why"))}
        </Step>
      )}
    </Section>
  );
}

interface StepProps {
  intent: string;
  title: string;
  /** What the button says; the title when left out. */
  button?: string;
  icon: IconName;
  danger?: boolean;
  answer: FormAnswer | null;
  children: ReactNode;
}

/** A step that asks for something first: folded until it is wanted, open again when it was refused. */
function Step({ intent, title, button = title, icon, danger, answer, children }: StepProps) {
  return (
    <Details summary={title} open={answer?.intent === intent}>
      <Form method="post" className="flex max-w-form flex-col gap-4">
        {children}
        <div>
          <Button name="intent" value={intent} variant={danger ? "danger" : undefined} icon={icon}>
            {button}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
