import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readSpan } from "#app/domain/enterprises/dated-input.ts";
import { STATUS_KINDS } from "#app/domain/enterprises/enterprise-record.ts";
import { registrationRounds } from "#app/domain/enterprises/registration-rounds.server.ts";
import { endStatus, setStatus } from "#app/domain/enterprises/set-status.server.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { EditHead } from "./enterprises/edit-tabs.tsx";
import { backTo, editedRecord, headOf } from "./enterprises/edited-record.server.ts";
import { enterprisePage } from "./enterprises/enterprise-page.server.ts";
import { showAgain, textsOf } from "./enterprises/show-again.server.ts";
import { StatusForm } from "./enterprises/status-form.tsx";
import { StatusItem } from "./enterprises/status-item.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const record = await editedRecord(viewer, params.code, "register");
  const { statuses } = await enterprisePage(viewer, record);
  const year = (fiscalYear: number) => (viewer.language === "th" ? fiscalYear : fiscalYear - 543);
  const rounds = (await registrationRounds(viewer)).map(({ id, fiscalYear, number }) => ({
    value: String(id),
    label: `${number}/${year(fiscalYear)}`,
  }));
  return { head: headOf(viewer, record), statuses, rounds };
}

/** Sets a status, or ends one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code } = await editedRecord(viewer, params.code, "register");
  const fields = await request.formData();
  const texts = textsOf(fields);
  if (texts.end) {
    const form = `end${texts.end}`;
    const lastDay = readDate(texts.lastDay ?? "");
    if (!lastDay) return showAgain(form, fields, [{ field: "lastDay", key: "enterprises:problem.no_date" }]);
    const ended = found(await endStatus(viewer, code, rowId(texts.end), lastDay));
    if (!ended.ok)
      return showAgain(
        form,
        fields,
        ended.problems.map((problem) => ({ ...problem, field: "lastDay" })),
      );
    return backTo(paths.enterpriseStatuses(code), "enterprises:edit.saved");
  }
  const { from, to, problems } = readSpan(texts.from, texts.to);
  const kind = STATUS_KINDS.find((each) => each === texts.kind);
  if (!kind) problems.push({ field: "kind", key: "enterprises:problem.no_kind" });
  if (problems.length || !kind) return showAgain("status", fields, problems);
  const registerNumber = texts.registerNumber?.trim().slice(0, 60) || null;
  const roundId = texts.round ? rowId(texts.round) : null;
  const set = found(await setStatus(viewer, code, { kind, registerNumber, roundId, from, to }));
  if (!set.ok) return showAgain("status", fields, set.problems);
  return backTo(paths.enterpriseStatuses(code), "enterprises:edit.saved");
}

export default function StatusesPage() {
  const { head, statuses, rounds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("enterprises");
  return (
    <div className="flex flex-col gap-6">
      <EditHead {...head} current="statuses" />
      <p className="max-w-prose text-ink-soft">{t("statuses.lead")}</p>
      {statuses.length === 0 ? (
        <EmptyState icon="checks" title={t("statuses.empty")}>
          {t("statuses.emptyHint")}
        </EmptyState>
      ) : (
        <ul className="flex max-w-3xl flex-col">
          {statuses.map((status) => (
            <StatusItem key={status.id} status={status} answer={answer} />
          ))}
        </ul>
      )}
      <StatusForm key={statuses.length} rounds={rounds} answer={answer} open={statuses.length === 0} />
    </div>
  );
}
