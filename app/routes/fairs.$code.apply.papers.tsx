import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addPaper, removePaper } from "#app/domain/fairs/application-papers.server.ts";
import { refuse } from "#app/domain/fairs/refusal.ts";
import { MOST_PAPER_BYTES } from "#app/domain/files/stored-files.server.ts";
import { found } from "#app/http/respond.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";

/** There is nothing to read here by itself: back to the application. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "fairs.apply");
  return redirect(paths.fairPart(params.code ?? "", "apply"), 303);
}

/** Adds a paper to the own application, or takes one away. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.apply");
  const code = params.code ?? "";
  const { upload, fields } = await readUploadForm(request, "paper", MOST_PAPER_BYTES);
  const unit = String(fields.get("unit") ?? "");
  const remove = fields.get("remove");
  if (typeof upload === "string" && !remove) return refusedForm(viewer, fields, refuse("paper", { field: "paper" }));
  const changed = found(
    typeof upload === "string"
      ? await removePaper(viewer, code, unit, String(remove))
      : await addPaper(viewer, code, unit, upload),
  );
  if (!changed.ok) return refusedForm(viewer, fields, changed);
  return done(`${paths.fairPart(code, "apply", { unit })}#papers`, "saved");
}

export default function PaperRefusedPage() {
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairApplications");
  const { code = "" } = useParams();
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={t("papers.title")} />
      <ErrorSummary errors={(answer?.errors ?? []).map(({ message }) => ({ message }))} />
      <p>
        <Link to={paths.fairPart(code, "apply", { unit: answer?.typed.unit })}>{t("papers.back")}</Link>
      </p>
    </div>
  );
}
