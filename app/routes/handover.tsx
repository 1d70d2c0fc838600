import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { handOver } from "#app/domain/people/hand-over.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { again, done } from "./committees/again.server.ts";
import { typedIn } from "./committees/form-answer.ts";
import { useErrors } from "./committees/use-errors.ts";
import { ChooseForm } from "./handover/choose-form.tsx";
import { handoverPage } from "./handover/handover-page.server.ts";
import { Sheet } from "./handover/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return handoverPage(await requireRight(request, "handovers.make"), new URL(request.url).searchParams);
}

const FIELDS = { no_reason: "reason", out_of_scope: "to", nothing: "to" };

/** Passes everything on, and leads to the sheet of what was passed. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "handovers.make");
  const typed = typedIn(await request.formData());
  const [fromUserId, toUserId] = [Number(typed.from) || 0, Number(typed.to) || 0];
  if (toUserId === 0) return again({ form: "pass", errors: [{ id: "to", key: "handover:refused.nobody" }], typed });
  const passed = found(await handOver(viewer, { fromUserId, toUserId, reason: typed.reason ?? "" }));
  if (!passed.ok) {
    const id = FIELDS[passed.reason.slice("handover:refused.".length) as keyof typeof FIELDS];
    return again({ form: "pass", errors: [{ id, key: passed.reason }], typed });
  }
  const { actions, drafts, forms } = passed.items;
  const count = actions.length + drafts.length + forms.length;
  return done(paths.handoverMade(passed.id), { key: "handover:flash.passed", params: { count }, tone: "success" });
}

export default function HandoverPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { all } = useErrors(answer);
  const { t } = useTranslation("handover");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title}>
        <span className="print:hidden">{t("intro")}</span>
      </PageHeader>
      <ErrorSummary errors={all} />
      <ChooseForm page={page} />
      {page.sheet && <Sheet sheet={page.sheet} answer={answer} />}
      {page.mine.length > 0 && (
        <Section title={t("made.title")} id="made" className="print:hidden">
          <ul className="flex flex-col divide-y divide-line">
            {page.mine.map(({ id, to, line, at, count }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
                <Link to={to}>{line}</Link>
                <span className="text-ink-soft">
                  {t("made.items", { items: count })} · {at}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
