import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readSheet } from "#app/domain/observations/report-sheet.server.ts";
import { carriedDraft } from "#app/http/carried-draft.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { RouteError } from "#app/root/route-error.tsx";
import { Details } from "#app/ui/content/details.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { actOnSheet } from "./grid/act-on-sheet.server.ts";
import { SheetAgain, withAgain } from "./grid/sheet-again.tsx";
import { sheetPage } from "./grid/sheet-page.server.ts";
import { sheetSends } from "./grid/sheet-sends.server.ts";
import { SheetView } from "./grid/sheet-view.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data && `${data.form.name} ${data.period.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const parameters = new URL(request.url).searchParams;
  const chosen = { area: parameters.get("area") || null, after: parameters.get("after") || null };
  const query = { formCode: params.form ?? "", periodCode: params.period ?? "", ...chosen };
  const sheet = found(await readSheet(viewer, query));
  const draft = await carriedDraft(request);
  const t = translator(viewer.language);
  return {
    ...sheetPage(viewer, sheet, t),
    sends: await sheetSends(viewer, sheet, chosen.area, t),
    requestKey: randomUUID(),
    chosen,
    carried: draft && Object.fromEntries(draft.fields),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  return actOnSheet(request, { formCode: params.form ?? "", periodCode: params.period ?? "" });
}

/** Within the frame of the portal, so that signing in again looks like a page of it. */
export const ErrorBoundary = RouteError;

export default function GridPage() {
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() ?? null;
  const { t } = useTranslation("entry");
  const { page, texts } = withAgain(loaded, again);
  const { form, period, chosen, areas, next, due, total } = page;
  const address = (query: Record<string, string | null>) => paths.grid(form.code, period.code, query);
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={form.name}
        crumbs={[{ label: t("crumbs.units"), to: paths.units() }]}
        meta={[
          <strong key="period" className="text-ink">
            {period.name}
          </strong>,
          due && t("state.due", { date: due }),
          total,
        ]}
        actions={areas.length > 1 && <AreaFilter areas={areas} chosen={chosen.area} action={address({})} />}
      />
      {again && <SheetAgain page={page} again={again} />}
      {page.rows.length === 0 ? (
        <EmptyState icon="table" title={t("grid.emptyTitle")}>
          {t("grid.emptyHint")}
        </EmptyState>
      ) : (
        <SheetView key={again?.requestKey ?? page.requestKey} page={page} texts={texts} />
      )}
      {page.sends.length > 0 && (
        <p className="flex flex-wrap gap-3 print:hidden">
          {page.sends.map((send) => (
            <ButtonLink key={send.to} to={send.to} icon="send">
              {send.label}
            </ButtonLink>
          ))}
        </p>
      )}
      <Pagination
        previous={chosen.after ? address({ area: chosen.area }) : undefined}
        next={next ? address({ area: chosen.area, after: next }) : undefined}
      />
    </div>
  );
}

/** Narrows the sheet to one district, or one province. On a phone it is folded, so that the figures come first. */
function AreaFilter({ areas, chosen, action }: { areas: Option[]; chosen: string | null; action: string }) {
  const { t } = useTranslation("entry");
  const bar = (id: string) => (
    <FilterBar label={t("grid.filter")} action={action}>
      <Field id={id} label={t("grid.area")}>
        <Select key={chosen} name="area" defaultValue={chosen ?? ""} emptyLabel={t("grid.everyArea")} options={areas} />
      </Field>
    </FilterBar>
  );
  const here = areas.find(({ value }) => value === chosen)?.label ?? t("grid.everyArea");
  return (
    <>
      <div className="max-sm:hidden">{bar("area")}</div>
      <Details summary={`${t("grid.area")}: ${here}`} className="sm:hidden">
        {bar("area-folded")}
      </Details>
    </>
  );
}
