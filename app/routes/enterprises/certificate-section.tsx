import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";

/** Certificates like seals: those that are valid stand out, those that lapsed step back. */
export function CertificateSection({ page }: { page: EnterprisePage }) {
  const { t } = useTranslation("enterprises");
  return (
    <Section title={t("record.certificates")}>
      {page.certificates.length === 0 ? (
        <p className="text-ink-soft">{t("record.noCertificates")}</p>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {page.certificates.map((certificate) => (
            <li
              key={certificate.id}
              className={
                certificate.isValid
                  ? "grid grid-cols-[auto_1fr] gap-3 rounded-md border border-line bg-surface p-4"
                  : "grid grid-cols-[auto_1fr] gap-3 rounded-md border border-dashed border-line p-4 text-ink-soft"
              }
            >
              <span
                className={
                  certificate.isValid
                    ? "flex size-10 items-center justify-center rounded-full bg-success-soft text-success"
                    : "flex size-10 items-center justify-center rounded-full bg-sunken text-ink-faint"
                }
              >
                <Icon name={certificate.isValid ? "success" : "late"} className="size-5" />
              </span>
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2">
                  <strong>{certificate.scheme}</strong>
                  {certificate.isValid && certificate.isVerified && <Badge tone="success">{t("record.valid")}</Badge>}
                  {!certificate.isVerified && <Badge tone="warning">{t("record.unverified")}</Badge>}
                </p>
                <p className="figures wrap-anywhere">{certificate.number}</p>
                {certificate.product && <p>{certificate.product}</p>}
                <p className="text-sm text-ink-soft">
                  {[certificate.term, certificate.issuer].filter(Boolean).join(" · ")}
                </p>
                {certificate.hasPaper && (
                  <a href={paths.certificatePaper(page.code, certificate.id)}>{t("record.paper")}</a>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
