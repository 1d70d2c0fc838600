import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MOST_PAPER_BYTES } from "#app/domain/files/stored-files.server.ts";
import { reportAction } from "#app/domain/meetings/report-action.server.ts";
import { found } from "#app/http/respond.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { requireRight, requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { actionPage } from "./actions/action-page.server.ts";
import { ActionPageView } from "./actions/action-view.tsx";
import { numberIn, textIn } from "./meetings/answer.ts";
import { again, onward } from "./meetings/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await actionPage(await requireViewer(request), found(numberIn(params.id))));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "actions.report");
  const id = found(numberIn(params.id));
  found(await actionPage(viewer, id));
  const { upload, fields } = await readUploadForm(request, "file", MOST_PAPER_BYTES);
  if (upload === "too_large") return again(fields, "report", "actions:refused.no_paper", "file");
  const reported = found(
    await reportAction(viewer, {
      id,
      version: numberIn(fields.get("version")) ?? 0,
      state: fields.get("state") === "reported_done" ? "reported_done" : "in_progress",
      textTh: textIn(fields, "text"),
      file: upload === "no_file" ? null : upload,
    }),
  );
  if (reported.ok) return onward(paths.action(id), "actions:flash.reported");
  return again(fields, "report", reported.reason, reported.reason.endsWith("no_paper") ? "file" : "text");
}

export default function ActionPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("actions");
  return <ActionPageView page={page} list={t("title")} />;
}
