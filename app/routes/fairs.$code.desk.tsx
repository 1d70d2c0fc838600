import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { verifySales } from "#app/domain/fair-sales/verify-sales.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { safePath } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { deskPage } from "./fair-sales/desk-page.server.ts";
import { DeskTable } from "./fair-sales/desk-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return deskPage(await requireViewer(request), params.code ?? "", new URL(request.url).searchParams);
}

/** Verifies the reports that were ticked. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  await deskPage(viewer, code, new URLSearchParams());
  const form = await request.formData();
  const ids = form.getAll("report").map(Number).filter(Number.isSafeInteger);
  const { verified, left } = await verifySales(viewer, code, ids);
  const flash = await setFlash({
    key: left > 0 ? "fairSales:flash.verifiedSome" : "fairSales:flash.verified",
    params: { verified, left },
    tone: left > 0 ? "warning" : "success",
  });
  return redirect(safePath(form.get("next"), paths.fairDesk(code)), { status: 303, headers: { "Set-Cookie": flash } });
}

/** The desk of a fair's staff: who has reported today, what looks odd, and verifying it. */
export default function DeskPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairSales");
  const toVerify = page.rows.some((row) => row.canVerify);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title={page.title}
        crumbs={[{ label: page.fair.name, to: paths.fair(page.fair.code) }]}
        meta={[page.day]}
        actions={
          <>
            <ButtonLink to={paths.fairCheckIn(page.fair.code)} icon="check">
              {t("checkIn.title")}
            </ButtonLink>
            <ButtonLink to={paths.fairTakings(page.fair.code)} icon="dashboard">
              {t("progress.title")}
            </ButtonLink>
          </>
        }
      />
      <Tabs label={t("desk.days")} tabs={page.days} />
      <Tabs label={t("desk.show")} tabs={page.filters} />
      {page.rows.length === 0 ? (
        <EmptyState icon="success" title={t("desk.empty")} />
      ) : (
        <Form method="post" action={paths.fairDesk(page.fair.code)} className="flex flex-col gap-4">
          <input type="hidden" name="next" value={page.here} />
          <DeskTable rows={page.rows} closed={page.fair.closed} />
          {toVerify && !page.fair.closed && (
            <div className="sticky bottom-16 border-t border-line bg-paper py-3 lg:bottom-0">
              <Button variant="primary" icon="checks">
                {t("desk.verify")}
              </Button>
            </div>
          )}
        </Form>
      )}
      {page.next && <Pagination next={page.next} />}
    </div>
  );
}
