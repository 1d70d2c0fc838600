import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { submitArea } from "#app/domain/reviews/submit-area.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { KeptBack } from "./due/kept-back.tsx";
import { areaKeyOf, seenOf, sendPage } from "./due/send-page.server.ts";
import { BulkTotals } from "./reviews/bulk-totals.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  return found(await sendPage(viewer, areaKeyOf(params)));
}

/** Sends the reports that the confirmation named, as far as they have not changed since. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  const form = await request.formData();
  const outcome = found(await submitArea(viewer, { ...areaKeyOf(params), seen: seenOf(form.get("seen")) }));
  if (!outcome.ok) return data({ reason: outcome.reason }, { status: 409 });
  const { sent, leftOut } = outcome;
  const flash = leftOut
    ? await setFlash({ key: "due:send.sentSome", params: { sent, leftOut }, tone: "warning" })
    : await setFlash({ key: "due:send.sentAll", params: { sent }, tone: "success" });
  return redirect(paths.due(), { status: 303, headers: { "Set-Cookie": flash } });
}

/** Sending all ready reports of an area in one go: what goes, what stays back and why, and the confirmation. */
export default function SendPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("due");
  const { t: any } = useTranslation();
  const { count } = page;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.title}
        crumbs={[{ label: t("title"), to: paths.due() }]}
        meta={[page.area, page.form, page.period]}
      >
        {count ? t("send.goes", { count }) : t("send.none")}
      </PageHeader>
      {refused && (
        <Notice tone="danger" announce>
          {any(refused.reason)}
        </Notice>
      )}
      <Form method="post" className="flex flex-col gap-3">
        {count > 0 && <p className="max-w-prose text-ink-soft">{t("send.hint")}</p>}
        <input type="hidden" name="seen" value={page.seen} />
        <span className="flex flex-wrap items-center gap-3">
          {count > 0 && (
            <Button variant="primary" icon="send">
              {t("send.confirm", { count })}
            </Button>
          )}
          <ButtonLink to={paths.due()} variant="quiet">
            {t("send.back")}
          </ButtonLink>
        </span>
      </Form>
      {(page.sent || page.notBegun) && (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          {page.sent && <span>{page.sent}</span>}
          {page.notBegun && <Link to={page.notBegun.to}>{page.notBegun.text}</Link>}
        </p>
      )}
      <KeptBack {...page} />
      {count > 0 && <BulkTotals page={page} />}
    </div>
  );
}
