import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { reportsToVerify } from "#app/domain/fair-sales/desk.server.ts";
import { verifySales } from "#app/domain/fair-sales/verify-sales.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { safePath } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { SearchInput } from "#app/ui/forms/search-input.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Form } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { askedOfDesk, deskPage } from "./fair-sales/desk-page.server.ts";
import { DeskTable } from "./fair-sales/desk-table.tsx";
import { FairHead } from "./fairs/fair-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return deskPage(await requireViewer(request), params.code ?? "", new URL(request.url).searchParams);
}

/** Verifies the reports that were ticked, or all of what the address asks for that look as usual. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await request.formData();
  const here = safePath(form.get("next"), paths.fairDesk(code));
  const { query } = await askedOfDesk(viewer, code, new URL(here, request.url).searchParams);
  const ids =
    form.get("intent") === "all"
      ? await reportsToVerify(viewer, query, rowId(String(form.get("upTo") ?? "")))
      : form.getAll("report").map(Number).filter(Number.isSafeInteger);
  const { verified, left } = await verifySales(viewer, code, ids);
  const flash = await setFlash({
    key: left > 0 ? "fairSales:flash.verifiedSome" : "fairSales:flash.verified",
    params: { verified, left },
    tone: left > 0 ? "warning" : "success",
  });
  return redirect(here, { status: 303, headers: { "Set-Cookie": flash } });
}

/** The desk of a fair's staff: who has reported today, what looks odd, and verifying it. */
export default function DeskPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairSales");
  const { choice, ready } = page;
  const toVerify = page.open && page.rows.some((row) => row.canVerify);
  return (
    <div className="flex flex-col gap-4">
      <FairHead frame={page.frame} />
      {page.days.length > 0 && <Tabs label={t("desk.days")} tabs={page.days} />}
      <Tabs label={t("desk.show")} tabs={page.filters} below />
      <FilterBar
        label={t("desk.find")}
        action={paths.fairDesk(page.code)}
        keep={{ day: page.date, show: choice.show === "all" ? null : choice.show }}
        onChange="type"
      >
        <Field id="q" label={t("checkIn.search")}>
          <SearchInput name="q" value={choice.q} />
        </Field>
        {page.zones.length > 1 && (
          <Field id="zone" label={t("desk.zone")}>
            <Select
              name="zone"
              key={choice.zone}
              defaultValue={choice.zone}
              emptyLabel={t("desk.allZones")}
              options={page.zones}
            />
          </Field>
        )}
      </FilterBar>
      <h2 className="text-lg font-bold">{page.day}</h2>
      {ready && (
        <Form method="post" action={paths.fairDesk(page.code)}>
          <input type="hidden" name="next" value={page.here} />
          <input type="hidden" name="upTo" value={ready.upTo} />
          <Button name="intent" value="all" variant="primary" icon="checks">
            {t("desk.verifyAll", { count: ready.label })}
          </Button>
          <p className="mt-1 text-sm text-ink-soft">{t("desk.verifyAllHelp")}</p>
        </Form>
      )}
      {page.rows.length === 0 ? (
        <EmptyState icon="success" title={t("desk.empty")} />
      ) : (
        <Form method="post" action={paths.fairDesk(page.code)} className="flex flex-col gap-4">
          <input type="hidden" name="next" value={page.here} />
          <DeskTable rows={page.rows} closed={!page.open} goOn={page.goOn} />
          {toVerify && (
            <div className="sticky bottom-16 border-t border-line bg-paper py-3 lg:bottom-0">
              <Button variant={ready ? "secondary" : "primary"} icon="checks">
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
