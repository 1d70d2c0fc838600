import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { Endpoint } from "./endpoints.ts";

/** One endpoint for people: what it does, what it takes, and a request to try. */
export function EndpointSection({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation("developers");
  const { id, method, path, isPublic, parameters } = endpoint;
  return (
    <Section
      id={id}
      title={t(`endpoints.${id}.title`)}
      aside={<Badge tone={isPublic ? "success" : "info"}>{t(isPublic ? "open" : "needsToken")}</Badge>}
    >
      <p>
        <code className="font-semibold wrap-anywhere">
          {method.toUpperCase()} {path}
        </code>
      </p>
      <p className="max-w-prose">{t(`endpoints.${id}.text`)}</p>
      {parameters.length > 0 && (
        <DataTable
          caption={t("parameter.caption")}
          phone="cards"
          rows={parameters}
          rowKey={({ name }) => name}
          columns={[
            { key: "name", header: t("parameter.name"), cell: ({ name }) => <code>{name}</code> },
            { key: "text", header: t("parameter.text"), cell: ({ name }) => t(`parameters.${id}.${name}`) },
            {
              key: "required",
              header: t("parameter.required"),
              cell: ({ required }) => t(required ? "parameter.yes" : "parameter.no"),
            },
          ]}
        />
      )}
      <p className="text-sm font-semibold text-ink-soft">{t("example")}</p>
      <pre className="rounded-md bg-sunken p-3 whitespace-pre-wrap wrap-anywhere">
        <code>{exampleOf(endpoint)}</code>
      </pre>
    </Section>
  );
}

function exampleOf({ method, example }: Endpoint): string {
  if (method === "get") return `curl "$PORTAL${example}"`;
  return [
    `curl -X POST "$PORTAL${example}" \\`,
    "  -H 'Authorization: Bearer ff_…' -H 'Content-Type: text/csv' \\",
    "  -H 'Idempotency-Key: 2026-10-import-1' --data-binary @figures.csv",
  ].join("\n");
}
