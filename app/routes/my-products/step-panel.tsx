import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import type { Workbench } from "./workbench.server.ts";

interface StepFormProps {
  product: Workbench;
  step: string;
  children: React.ReactNode;
}

function StepForm({ product: { id, version }, step, children }: StepFormProps) {
  return (
    <Form method="post" action={paths.myProduct(id)} className="flex flex-col items-start gap-3">
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={version} />
      {children}
    </Form>
  );
}

/** What comes next for the writer: what is missing, the way to the office, or that it waits there. */
export function StepPanel({ product }: { product: Workbench }) {
  const { t } = useTranslation("products");
  const { steps, missing, state } = product;
  if (steps.includes("withdraw"))
    return (
      <Notice
        tone="info"
        title={t("bench.waitingTitle")}
        actions={
          <StepForm product={product} step="withdraw">
            <Button icon="back" size="sm">
              {t("bench.withdraw")}
            </Button>
          </StepForm>
        }
      >
        {t(state === "published" ? "bench.waitingShown" : "bench.waiting")}
      </Notice>
    );
  if (steps.includes("restore"))
    return (
      <Notice
        tone="info"
        title={t("bench.archivedTitle")}
        actions={
          <StepForm product={product} step="restore">
            <Button size="sm">{t("bench.restore")}</Button>
          </StepForm>
        }
      >
        {t("bench.archived")}
      </Notice>
    );
  if (!steps.includes("propose")) return null;
  return (
    <div className="flex flex-col gap-3 rounded-lg border-2 border-accent bg-surface p-4">
      <h2 className="text-lg">{t(missing.length ? "bench.missingTitle" : "bench.readyTitle")}</h2>
      {missing.length > 0 ? (
        <ul className="list-disc pl-6">
          {missing.map((each) => (
            <li key={each}>
              <a href={each === "alt" ? "#pictures" : paths.editProduct(product.id)}>{t(`missing.${each}`)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p className="text-ink-soft">{t(state === "published" ? "bench.readyChange" : "bench.ready")}</p>
          <StepForm product={product} step="propose">
            <Button variant="primary" icon="send">
              {t("bench.propose")}
            </Button>
          </StepForm>
        </>
      )}
    </div>
  );
}

/** Taking a product off the shelf: the office with a reason, the writer when it is no longer made. */
export function OfficeSteps({ product }: { product: Workbench }) {
  const { t } = useTranslation("products");
  const { steps } = product;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {steps.includes("suspend") && (
        <Details summary={t("bench.suspend")}>
          <StepForm product={product} step="suspend">
            <p className="max-w-prose">{t("bench.suspendHelp")}</p>
            <Field id="suspend-reason" label={t("bench.reason")} className="w-full max-w-form">
              <Textarea name="reason" rows={2} required maxLength={2000} />
            </Field>
            <Button variant="danger">{t("bench.suspendButton")}</Button>
          </StepForm>
        </Details>
      )}
      {steps.includes("resume") && (
        <StepForm product={product} step="resume">
          <Button icon="check">{t("bench.resume")}</Button>
        </StepForm>
      )}
      {steps.includes("archive") && (
        <Details summary={t("bench.archive")}>
          <StepForm product={product} step="archive">
            <p className="max-w-prose">{t("bench.archiveHelp")}</p>
            <Button>{t("bench.archiveButton")}</Button>
          </StepForm>
        </Details>
      )}
    </div>
  );
}
