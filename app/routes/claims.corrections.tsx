import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { answerCorrection } from "#app/domain/personal-data/answer-correction.server.ts";
import { correctionRequests } from "#app/domain/personal-data/correction-requests.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { CorrectionItem } from "./claims/correction-item.tsx";
import { DecisionTabs } from "./claims/decision-tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.decide");
  const { language } = viewer;
  const { open, answered } = await correctionRequests(viewer);
  const name = wordIn({ language });
  const view = (request: (typeof open)[number]) => ({
    ...{ id: request.id, request: request.request, unit: request.unitCode, isOwn: request.isOwn },
    ...{ decision: request.decision, answer: request.answer, person: name(request.person, request.personEn) },
    asked: formatDateTime(request.askedAt, language),
    by: request.decidedAt && { by: name(request.byTh, request.byEn), at: formatDateTime(request.decidedAt, language) },
  });
  const title = translator(language)("claims:corrections.title");
  return { title, open: open.map(view), answered: answered.map(view) };
}

/** Answers a request: what was asked for has been put right, or cannot be. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.decide");
  const form = await request.formData();
  const id = rowId(String(form.get("id") ?? ""));
  const answer = String(form.get("answer") ?? "").slice(0, 2000);
  const decision = form.get("decision") === "done" ? "done" : "refused";
  const answered = found(await answerCorrection(viewer, id, { decision, answer }));
  if (!answered.ok) return data({ id, error: translator(viewer.language)(answered.reason) }, { status: 422 });
  const flash = await setFlash({ key: "claims:corrections.sent", tone: "success" });
  return redirect(paths.corrections(), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function CorrectionsPage() {
  const { title, open, answered } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation("claims");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title}>{t("corrections.lead")}</PageHeader>
      <DecisionTabs current="corrections" />
      {open.length === 0 ? (
        <EmptyState icon="inbox" title={t("corrections.empty")}>
          {t("corrections.emptyHint")}
        </EmptyState>
      ) : (
        <ul className="flex max-w-3xl flex-col">
          {open.map((each) => (
            <CorrectionItem key={each.id} request={each} error={failed?.id === each.id ? failed.error : null} />
          ))}
        </ul>
      )}
      {answered.length > 0 && (
        <Section title={t("corrections.answered")}>
          <ul className="flex max-w-3xl flex-col">
            {answered.map((each) => (
              <CorrectionItem key={each.id} request={each} error={null} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
