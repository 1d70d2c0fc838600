import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ApplyPage } from "./apply-page.server.ts";
import { ApplicationBadge } from "./phase-badge.tsx";

/** Where the own application stands, what comes next, and the booth that is offered or given. */
export function OwnStatus({ status, unit }: { status: NonNullable<ApplyPage["status"]>; unit: string }) {
  const { t } = useTranslation("fairApplications");
  const { booth } = status;
  return (
    <section
      aria-label={t("status")}
      className="flex flex-col gap-3 rounded-md border border-line-strong bg-surface p-4"
    >
      <p>
        <ApplicationBadge state={status.state} />
      </p>
      <p className="text-lg font-semibold">{status.next}</p>
      {status.lines.map((line) => (
        <p key={line} className="text-ink-soft">
          {line}
        </p>
      ))}
      {(status.reasonCode || status.reason) && (
        <blockquote className="border-l-4 border-danger bg-danger-soft px-3 py-2">
          {status.reasonCode && <p className="font-semibold">{status.reasonCode}</p>}
          {status.reason && <p className="whitespace-pre-line">{status.reason}</p>}
        </blockquote>
      )}
      {status.fixUntil && <p className="font-semibold">{t("fixUntil", { day: status.fixUntil })}</p>}
      {booth && (
        <div className="flex items-center gap-4 border-t border-line pt-3">
          <span className="figures shrink-0 rounded-md border-2 border-accent bg-accent-soft px-4 py-3 text-2xl font-bold whitespace-nowrap text-accent">
            {booth.code}
          </span>
          <div>
            <p className="font-semibold">{booth.zone}</p>
            <p className="text-ink-soft">{status.days}</p>
          </div>
        </div>
      )}
      {status.pass && (
        <p className="print:hidden">
          <ButtonLink to={status.pass} icon="form">
            {t("pass")}
          </ButtonLink>
        </p>
      )}
      {booth?.expires && (
        <Form method="post" className="flex flex-col gap-3">
          <input type="hidden" name="unit" value={unit} />
          <p>
            {t("offer.until", { at: booth.expires })} {booth.left && <strong>{booth.left}</strong>}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button name="intent" value="accept" variant="primary" icon="check">
              {t("offer.accept")}
            </Button>
            <Button name="intent" value="decline" variant="danger">
              {t("offer.decline")}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
