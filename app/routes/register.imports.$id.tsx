import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readRegisterImport } from "#app/domain/register-imports/imports.server.ts";
import { restOf } from "#app/domain/register-imports/jobs.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { NextStep } from "./register-imports/next-step.tsx";
import { OutcomeBar } from "./register-imports/outcome-bar.tsx";
import { registerImportPage } from "./register-imports/page.server.ts";
import { RowList } from "./register-imports/row-list.tsx";
import { takeStep } from "./register-imports/take-step.server.ts";
import { useFollow } from "./register-imports/use-follow.ts";
import { WAIT_MS } from "./register-imports/wait.ts";
import { WorkProgress } from "./register-imports/work-progress.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const stored = found(await readRegisterImport(viewer, params.id ?? ""));
  return registerImportPage(stored, new URL(request.url).searchParams, viewer.language);
}

/** `step` is `atomic` or `partial` to write, `undo`, or `continue` after a stop. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const { id } = found(await readRegisterImport(viewer, params.id ?? ""));
  const form = await request.formData();
  const refusal = await takeStep(viewer, id, String(form.get("step")));
  await restOf(id, WAIT_MS);
  const headers = refusal
    ? { "Set-Cookie": await setFlash({ key: `registerImports:refused.${refusal}`, tone: "warning" }) }
    : undefined;
  return redirect(paths.registerImport(id), { status: 303, headers });
}

export default function RegisterImportPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("registerImports");
  useFollow(page.isBusy);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.title}
        crumbs={[{ label: t("title"), to: paths.registerImports() }]}
        meta={[t(`state.${page.state}`), page.at]}
      >
        {page.lead}
      </PageHeader>
      <WorkProgress {...page} />
      {page.refusal && (
        <Notice tone="danger" announce>
          {page.refusal}
        </Notice>
      )}
      {page.state !== "failed" && <OutcomeBar {...page} />}
      {page.ignoredColumns && <Notice tone="info">{t("ignored", { columns: page.ignoredColumns })}</Notice>}
      <NextStep {...page} />
      {page.state !== "failed" && page.state !== "reading" && <RowList {...page} />}
    </div>
  );
}
