import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { acceptProvince } from "#app/domain/reviews/accept-province.server.ts";
import { approveProvince } from "#app/domain/reviews/approve-province.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import { bulkPage, commandOf, provinceKeyOf } from "./reviews/bulk-page.server.ts";
import { BulkTotals } from "./reviews/bulk-totals.tsx";
import { StaysBackList } from "./reviews/stays-back-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return found(await bulkPage(viewer, provinceKeyOf(params)));
}

/** Approves or accepts exactly the reports that the confirmation named. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const key = provinceKeyOf(params);
  const seen = String(form.get("seen") ?? "");
  const command = found(commandOf(viewer, key));
  const run = command === "approval" ? approveProvince : acceptProvince;
  const outcome = found(await run(viewer, { ...key, seen }));
  if (!outcome.ok) return data({ reason: outcome.reason }, { status: 409 });
  const flash = await setFlash({ key: `reviews:flash.bulk_${command}`, params: { moved: outcome.moved } });
  return redirect(paths.reviews(), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function BulkPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("reviews");
  const { t: any } = useTranslation();
  const { command, count } = page;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={t(`bulk.title.${command}`)}
        crumbs={[{ label: t("title"), to: paths.reviews() }]}
        meta={[page.province, page.form, page.period]}
      >
        {count ? t(`bulk.goes.${command}`, { count }) : t("bulk.none")}
      </PageHeader>
      {refused && (
        <Notice tone="danger" announce>
          {any(refused.reason)}
        </Notice>
      )}
      <StaysBackList units={page.staysBack} />
      {count > 0 && <BulkTotals page={page} />}
      <Form method="post" className="flex flex-col gap-3">
        {count > 0 && <p className="max-w-prose text-ink-soft">{t("bulk.hint")}</p>}
        <input type="hidden" name="seen" value={page.seen} />
        <span className="flex flex-wrap gap-3">
          {count > 0 && (
            <Button variant="primary" icon={command === "approval" ? "check" : "checks"}>
              {t(`bulk.confirm.${command}`, { count })}
            </Button>
          )}
          <ButtonLink to={paths.reviews()} variant="quiet">
            {t("action.back")}
          </ButtonLink>
        </span>
      </Form>
    </div>
  );
}
