import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { ClaimView } from "./claims-page.server.ts";

/** One claim: who asks for what, whether the register knows the number, and the decision. */
export function ClaimItem({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation("claims");
  return (
    <li className="flex flex-col gap-2 border-b border-line py-5">
      <p className="text-lg">
        {t("list.asks", { name: claim.claimant })} <Link to={paths.enterprise(claim.code)}>{claim.name}</Link>
        <span className="text-ink-soft"> · {claim.district}</span>
      </p>
      <p className="text-sm text-ink-soft wrap-anywhere">
        {[t("list.asked", { at: claim.asked }), claim.email].join(" · ")}
      </p>
      {claim.masked && <p className="figures">{t("list.number", { masked: claim.masked })}</p>}
      {claim.state === "waiting" && (
        <p className={claim.role ? "flex gap-2 text-success" : "flex gap-2 text-warning"}>
          <Icon name={claim.role ? "success" : "warning"} className="mt-1 size-4" />
          {claim.role ? t("list.match", { role: claim.role }) : t("list.noMatch")}
        </p>
      )}
      {claim.owners > 0 && claim.state === "waiting" && (
        <p className="text-ink-soft">{t("list.owners", { owners: claim.owners })}</p>
      )}
      {claim.message && <blockquote className="border-l-2 border-line pl-4">{claim.message}</blockquote>}
      {claim.by && (
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={claim.state === "approved" ? "success" : "neutral"}>{t(`state.${claim.state}`)}</Badge>
          <span className="text-sm text-ink-soft">{t("list.decidedBy", claim.by)}</span>
        </p>
      )}
      {claim.reason && <p>{claim.reason}</p>}
      {claim.state === "waiting" && (claim.isOwn ? <p>{t("list.own")}</p> : <Decision id={claim.id} />)}
    </li>
  );
}

function Decision({ id }: { id: number }) {
  const { t } = useTranslation("claims");
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2 pt-1">
      <Form method="post" action={paths.claimDecision(id)}>
        <Button name="decision" value="approve" variant="primary" icon="check">
          {t("list.approve")}
        </Button>
      </Form>
      <Details summary={t("list.refuse")} className="open:basis-full">
        <Form method="post" action={paths.claimDecision(id)} className="flex max-w-form flex-col gap-3">
          <Field id={`reason${id}`} label={t("list.reason")}>
            <Textarea name="reason" rows={2} required maxLength={1000} />
          </Field>
          <div>
            <Button name="decision" value="refuse" variant="danger">
              {t("list.refuse")}
            </Button>
          </div>
        </Form>
      </Details>
    </div>
  );
}
