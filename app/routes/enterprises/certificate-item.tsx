import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";

interface CertificateItemProps {
  head: { code: string; isOfficial: boolean };
  certificate: EnterprisePage["certificates"][number];
}

/** One certificate; before it is verified an official compares it with its paper, or whoever entered it takes it away. */
export function CertificateItem({ head, certificate }: CertificateItemProps) {
  const { t } = useTranslation("enterprises");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <strong>{certificate.scheme}</strong>
          {certificate.isVerified ? (
            <Badge tone={certificate.isValid ? "success" : "neutral"}>{certificate.term}</Badge>
          ) : (
            <Badge tone="warning">{t("record.unverified")}</Badge>
          )}
        </p>
        <p className="figures text-ink-soft wrap-anywhere">
          {[certificate.number, certificate.product, certificate.issuer, certificate.term].filter(Boolean).join(" · ")}
        </p>
        {certificate.hasPaper && <a href={paths.certificatePaper(head.code, certificate.id)}>{t("record.paper")}</a>}
      </div>
      {!certificate.isVerified && (
        <Form method="post" className="flex flex-wrap gap-2">
          {head.isOfficial && (
            <Button name="verify" value={certificate.id} icon="check" size="sm">
              {t("certificates.verify")}
            </Button>
          )}
          <Button name="remove" value={certificate.id} variant="quiet" size="sm">
            {t("certificates.remove")}
          </Button>
        </Form>
      )}
    </li>
  );
}
