import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { MyDataPage } from "./my-data-page.server.ts";

const TONES = { waiting: "info", approved: "success", refused: "danger", withdrawn: "neutral" } as const;

/** The viewer's claims of records, with what became of them. */
export function MyClaims({ claims }: { claims: MyDataPage["claims"] }) {
  const { t } = useTranslation("personal");
  if (claims.length === 0) return null;
  return (
    <Section title={t("data.claims")}>
      <ul className="flex flex-col gap-4">
        {claims.map((claim) => (
          <li key={claim.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Link to={paths.enterprise(claim.code)} className="font-semibold">
              {claim.name}
            </Link>
            <Badge tone={TONES[claim.state]}>{t(`claims:state.${claim.state}`)}</Badge>
            <span className="text-sm text-ink-soft">{t("correction.asked", { at: claim.asked })}</span>
            {claim.reason && <p className="basis-full">{t("data.claimReason", { reason: claim.reason })}</p>}
            {claim.state === "waiting" && (
              <Form method="post" action={paths.claimWithdrawal(claim.id)}>
                <Button variant="quiet" size="sm">
                  {t("data.withdrawClaim")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
