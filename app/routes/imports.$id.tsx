import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { commitImport } from "#app/domain/imports/commit-import.server.ts";
import { readImport } from "#app/domain/imports/imports.server.ts";
import { rowNames } from "#app/domain/imports/row-names.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { CommitForm } from "./imports/commit-form.tsx";
import { Counts } from "./imports/counts.tsx";
import { importPage } from "./imports/import-page.server.ts";
import { importSends } from "./imports/import-sends.server.ts";
import { RowTables } from "./imports/row-tables.tsx";
import { SendNext } from "./imports/send-next.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  const stored = found(await readImport(viewer, params.id ?? ""));
  const names = await rowNames(viewer, stored.summary);
  return { ...importPage(stored, viewer.language, names), sends: await importSends(viewer, stored) };
}

/** Saves what the preview showed: `mode` is `atomic` or `partial`. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  const form = await request.formData();
  const mode = form.get("mode") === "partial" ? "partial" : "atomic";
  const id = found(await readImport(viewer, params.id ?? "")).id;
  const answer = await commitImport(viewer, id, mode);
  if (!answer.ok && answer.reason === "not_found") throw notFound();
  const flash = answer.ok
    ? await setFlash({ key: "imports:committed", tone: "success" })
    : await setFlash({ key: `imports:${answer.reason}`, tone: "warning" });
  return redirect(paths.import(id), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function ImportPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("imports");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.title}
        crumbs={[{ label: t("title"), to: paths.imports() }]}
        actions={page.committed && <ButtonLink to={paths.due()}>{t("done.due")}</ButtonLink>}
      >
        {page.committed ? t("done.text", { at: page.committed }) : t("preview.nothingSaved")}
      </PageHeader>
      <Counts counts={page.counts} />
      <SendNext sends={page.sends} />
      {page.ignoredColumns && <Notice tone="info">{t("ignored", { columns: page.ignoredColumns })}</Notice>}
      {!page.committed && <CommitForm {...page.offer} />}
      <RowTables {...page} />
    </div>
  );
}
