import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parse } from "csv-parse/sync";
import { useTranslation } from "react-i18next";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { importPlan } from "#app/domain/floor-plan/import-plan.server.ts";
import { PLAN_COLUMNS, readPlan } from "#app/domain/floor-plan/plan-csv.ts";
import { decodeText } from "#app/domain/imports/decode-text.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Form } from "#app/ui/link.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

const MOST_BYTES = 2 * 1024 * 1024;
/** Faults shown at once. */
const MOST_SHOWN = 50;

interface Answer {
  errors: { key: string; params?: Record<string, string | number> }[];
  dry: { created: number; moved: number; unchanged: number; removed: number } | null;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const fair = found(await readFair(viewer, params.code ?? ""));
  return {
    frame: await fairFrame(viewer, fair, "plan"),
    columns: Object.entries(PLAN_COLUMNS).map(([en, th]) => `${th} (${en})`),
  };
}

/** Tries a plan's file out, or draws the plan by it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const again = (answer: Partial<Answer>) =>
    data({ errors: [], dry: null, ...answer } satisfies Answer, { status: answer.dry ? 200 : 422 });
  const { upload, fields } = await readUploadForm(request, "file", MOST_BYTES);
  if (upload === "too_large" || upload === "no_file") return again({ errors: [{ key: `fairPlan:import.${upload}` }] });
  const rows = rowsOf(upload.bytes);
  const plan = rows ? readPlan(rows) : null;
  if (!plan) return again({ errors: [{ key: "fairPlan:import.unreadable" }] });
  if (!plan.ok)
    return again({
      errors: plan.problems.slice(0, MOST_SHOWN).map(({ line, column, problem, value }) => ({
        key: `fairPlan:problem.${problem}`,
        params: { line, column, value },
      })),
    });
  const commit = fields.get("commit") === "yes";
  const imported = found(await importPlan(viewer, code, plan.booths, { dryRun: !commit }));
  if (!imported.ok)
    return again({
      errors: [
        imported.booths?.length
          ? { key: "fairPlan:import.dropped", params: { booths: imported.booths.slice(0, MOST_SHOWN).join(", ") } }
          : { key: imported.reason },
      ],
    });
  const { ok: _, ...change } = imported;
  if (!commit) return again({ dry: change });
  const flash = await setFlash({ key: "fairPlan:import.done", params: { ...change } });
  return redirect(paths.fairPart(code, "plan"), { status: 303, headers: { "Set-Cookie": flash } });
}

function rowsOf(bytes: Uint8Array): string[][] | null {
  const text = decodeText(bytes);
  if (text === null) return null;
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true });
  } catch {
    return null;
  }
}

/** Draws the plan of a fair by a file: tried out first, then for good. */
export default function ImportPlanPage() {
  const { frame, columns } = useLoaderData<typeof loader>();
  const answer = (useActionData() as Answer | undefined) ?? null;
  const { t } = useTranslation("fairPlan");
  const { t: any } = useTranslation();
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame}>{t("import.intro", { columns: columns.join(", ") })}</FairHead>
      {answer && <ErrorSummary errors={answer.errors.map(({ key, params }) => ({ message: any(key, params) }))} />}
      {answer?.dry && (
        <Notice tone="info" title={t("import.dry")}>
          {t("import.counts", { ...answer.dry })}
        </Notice>
      )}
      <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-4">
        <Field id="file" label={t("import.file")} help={t("import.fileHelp")}>
          <FileInput name="file" accept=".csv,text/csv" required />
        </Field>
        <Checkbox id="commit" name="commit" value="yes" label={t("import.commit")} />
        <div>
          <Button variant="primary" icon="upload">
            {t("import.send")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
