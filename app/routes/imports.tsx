import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { MOST_BYTES } from "#app/domain/imports/import-row.ts";
import { latestImports } from "#app/domain/imports/imports.server.ts";
import { startImport } from "#app/domain/imports/start-import.server.ts";
import { openForms } from "#app/domain/imports/template.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDateTime, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { LatestTable } from "./imports/latest-table.tsx";
import { TemplateTable } from "./imports/template-table.tsx";
import { UploadForm } from "./imports/upload-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  const [forms, latest] = await Promise.all([openForms(viewer), latestImports(viewer)]);
  const { language } = viewer;
  return {
    title: translator(language)("imports:title"),
    forms: forms.map(({ formCode, periodCode, nameTh, nameEn, units }) => ({
      to: paths.importTemplate(formCode, periodCode),
      csv: paths.importTemplate(formCode, periodCode, "csv"),
      name: language === "en" ? nameEn : nameTh,
      period: formatPeriod(periodCode, language),
      units: formatNumber(units),
    })),
    latest: latest.map(({ id, fileName, createdAt, committedAt, counts }) => ({
      id,
      fileName,
      at: formatDateTime(createdAt, language),
      committed: committedAt !== null,
      rows: formatNumber(counts.rows),
    })),
  };
}

/** Takes a file, tries it without saving, and leads to its preview. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  const upload = await readUpload(request, "file", MOST_BYTES);
  if (upload === "too_large") return wrongFile(viewer, "imports:file.too_large");
  if (upload === "no_file") return wrongFile(viewer, "imports:upload.none");
  const started = await startImport(viewer, upload);
  if (!started.ok) return wrongFile(viewer, `imports:file.${started.refusal.messageKey}`, started.refusal.params);
  return redirect(paths.import(started.id), 303);
}

function wrongFile(viewer: Viewer, key: string, params: Record<string, string> = {}) {
  return data({ error: translator(viewer.language)(key, params) }, { status: 422 });
}

export default function ImportsPage() {
  const { title, forms, latest } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const { t } = useTranslation("imports");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={title}>{t("intro")}</PageHeader>
      <ErrorSummary errors={error ? [{ id: "file", message: error }] : []} />
      <Section title={t("template.title")}>
        <p className="max-w-prose text-ink-soft">{t("template.help")}</p>
        <TemplateTable forms={forms} />
      </Section>
      <Section title={t("upload.title")}>
        <UploadForm error={error} />
        <Details summary={t("columns.title")}>
          <p className="max-w-prose">{t("columns.text")}</p>
        </Details>
      </Section>
      {latest.length > 0 && (
        <Section title={t("latest.title")}>
          <LatestTable latest={latest} />
        </Section>
      )}
    </div>
  );
}
