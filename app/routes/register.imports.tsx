import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { COLUMNS, MOST_BYTES, REQUIRED } from "#app/domain/register-imports/columns.ts";
import { latestRegisterImports } from "#app/domain/register-imports/imports.server.ts";
import { restOf } from "#app/domain/register-imports/jobs.server.ts";
import { startRegisterImport } from "#app/domain/register-imports/start-import.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { ColumnTable } from "./register-imports/column-table.tsx";
import { LatestTable } from "./register-imports/latest-table.tsx";
import { UploadForm } from "./register-imports/upload-form.tsx";
import { WAIT_MS } from "./register-imports/wait.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const latest = await latestRegisterImports(viewer);
  const { language } = viewer;
  const t = translator(language);
  return {
    title: t("registerImports:title"),
    columns: COLUMNS.map((column) => ({ column, required: REQUIRED.includes(column) })),
    latest: latest.map(({ id, fileName, createdAt, state, counts }) => ({
      id,
      fileName,
      at: formatDateTime(createdAt, language),
      state,
      rows: formatNumber(counts.rows),
    })),
  };
}

/** Takes a file, begins to try it without touching the register, and leads to its page. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const upload = await readUpload(request, "file", MOST_BYTES);
  if (upload === "too_large" || upload === "no_file") return wrongFile(viewer, upload);
  const started = await startRegisterImport(viewer, upload);
  if (!started.ok) return wrongFile(viewer, started.problem, started.params);
  await restOf(started.id, WAIT_MS);
  return redirect(paths.registerImport(started.id), 303);
}

function wrongFile(viewer: Viewer, problem: string, params: Record<string, string> = {}) {
  return data({ error: translator(viewer.language)(`registerImports:file.${problem}`, params) }, { status: 422 });
}

export default function RegisterImportsPage() {
  const { title, columns, latest } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const { t } = useTranslation("registerImports");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={title}>{t("intro")}</PageHeader>
      <ErrorSummary errors={error ? [{ id: "file", message: error }] : []} />
      <Section title={t("template.title")}>
        <div className="flex flex-col gap-4">
          <p className="max-w-prose text-ink-soft">{t("template.help")}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={paths.registerImportTemplate("xlsx")} icon="download" reloadDocument prefetch="none">
              {t("template.xlsx")}
            </ButtonLink>
            <ButtonLink
              to={paths.registerImportTemplate("csv")}
              icon="download"
              variant="quiet"
              reloadDocument
              prefetch="none"
            >
              {t("template.csv")}
            </ButtonLink>
          </div>
          <Details summary={t("template.columns")}>
            <ColumnTable columns={columns} />
          </Details>
        </div>
      </Section>
      <Section title={t("upload.title")}>
        <UploadForm error={error} />
      </Section>
      {latest.length > 0 && (
        <Section title={t("latest.title")}>
          <LatestTable latest={latest} />
        </Section>
      )}
    </div>
  );
}
