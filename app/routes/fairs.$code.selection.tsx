import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { announceResults, selectApplications } from "#app/domain/fairs/select-applications.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Stat } from "#app/ui/content/stat.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { FairHead } from "./fairs/fair-head.tsx";
import { SelectionNames } from "./fairs/selection-names.tsx";
import { choicesOf, selectionPage } from "./fairs/selection-page.server.ts";
import { RuleForm, SelectionPreview } from "./fairs/selection-preview.tsx";
import { WaitingTable } from "./fairs/waiting-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  return found(await selectionPage(viewer, params.code ?? "", new URL(request.url).searchParams));
}

/** Decides quietly by the rule, or announces. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const { code = "" } = params;
  const form = await request.formData();
  const to = paths.fairPart(code, "selection");
  if (form.get("intent") === "announce") {
    const announced = found(await announceResults(viewer, code));
    return announced.ok ? done(to, "announced") : refusedForm(viewer, form, announced);
  }
  const fingerprint = String(form.get("fingerprint") ?? "");
  const made = found(await selectApplications(viewer, code, { choices: choicesOf(form), fingerprint }));
  if (!made.ok) return refusedForm(viewer, form, made);
  return done(to, "selected", { selected: made.selected, waiting: made.waiting });
}

export default function FairSelectionPage() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairApplications");
  return (
    <div className="flex flex-col gap-7">
      <FairHead frame={frame}>{t("select.intro")}</FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
        {page.tiles.map(({ key, ...tile }) => (
          <Stat key={key} {...tile} />
        ))}
      </div>
      {page.announced ? (
        <Notice tone="success" title={t("select.announced", { at: page.announced })} />
      ) : (
        page.mayAnnounce && (
          <Notice
            tone="warning"
            title={t("select.quiet")}
            actions={
              <Form method="post">
                <Button name="intent" value="announce" variant="primary" icon="send">
                  {t("select.announce")}
                </Button>
              </Form>
            }
          >
            {t("select.quietText")}
          </Notice>
        )
      )}
      <Section title={t("select.rule")} id="rule">
        <RuleForm choices={page.choices} />
        {page.plan ? (
          <SelectionPreview plan={page.plan} choices={page.choices} undecided={page.undecided} />
        ) : (
          <p className="text-ink-soft">{t("select.nobody", { day: page.opensOn })}</p>
        )}
      </Section>
      {page.names && <SelectionNames names={page.names} choices={page.choices} />}
      {page.waiting.length > 0 && (
        <Section title={t("select.waitingList")} id="waiting">
          <WaitingTable rows={page.waiting} code={frame.code} />
        </Section>
      )}
    </div>
  );
}
