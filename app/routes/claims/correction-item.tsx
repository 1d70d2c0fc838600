import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form, Link } from "#app/ui/link.tsx";

export interface CorrectionView {
  id: number;
  person: string;
  request: string;
  unit: string | null;
  asked: string;
  isOwn: boolean;
  decision: "done" | "refused" | null;
  answer: string | null;
  by: { by: string; at: string } | null;
}

/** One request for a correction, with its answer or the form for one. */
export function CorrectionItem({ request, error }: { request: CorrectionView; error: string | null }) {
  const { t } = useTranslation(["claims", "personal"]);
  return (
    <li className="flex flex-col gap-2 border-b border-line py-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong>{request.person}</strong>
        <span className="text-sm text-ink-soft">{t("personal:correction.asked", { at: request.asked })}</span>
        {request.unit && !request.decision && (
          <Link to={paths.enterpriseMembers(request.unit)}>{t("corrections.record")}</Link>
        )}
      </p>
      <blockquote className="border-l-2 border-line pl-4 whitespace-pre-line">{request.request}</blockquote>
      {request.decision && request.by ? (
        <>
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={request.decision === "done" ? "success" : "neutral"}>
              {t(`corrections.decision.${request.decision}`)}
            </Badge>
            <span className="text-sm text-ink-soft">{t("list.decidedBy", request.by)}</span>
          </p>
          <p>{request.answer}</p>
        </>
      ) : request.isOwn ? (
        <p>{t("personal:refused.own")}</p>
      ) : (
        <Form method="post" className="flex max-w-form flex-col gap-3">
          <input type="hidden" name="id" value={request.id} />
          <Field id={`answer${request.id}`} label={t("corrections.answer")} error={error}>
            <Textarea name="answer" rows={2} required maxLength={2000} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button name="decision" value="done" variant="primary" icon="check">
              {t("corrections.done")}
            </Button>
            <Button name="decision" value="refused">
              {t("corrections.refuse")}
            </Button>
          </div>
        </Form>
      )}
    </li>
  );
}
