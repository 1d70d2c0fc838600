import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { UnitFilterBar } from "./units/unit-filter-bar.tsx";
import { searchUnits } from "./units/unit-search.server.ts";
import { UnitTable } from "./units/unit-table.tsx";
import { walkResults } from "./units/walk-results.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const t = translator(viewer.language);
  return { title: t("units:title"), ...(await searchUnits(viewer, new URL(request.url).searchParams, t)) };
}

export default function UnitsPage() {
  const { title, ...search } = useLoaderData<typeof loader>();
  const { chosen, next, nearest, summary } = search;
  const { t } = useTranslation("units");
  const { state, location } = useNavigation();
  const searching = state === "loading" && location.pathname === paths.units();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it passes the focus between the field and the links in it
    <div className="flex flex-col gap-5" onKeyDown={walkResults}>
      <PageHeader title={title}>{t("intro")}</PageHeader>
      <UnitFilterBar {...search} />
      <p role="status" className="figures text-ink-soft">
        {nearest ? "" : summary}
      </p>
      {nearest && search.units.length > 0 && (
        <Notice tone="info" announce>
          {t("nearest", { text: chosen.q })}
        </Notice>
      )}
      <div aria-busy={searching} className={searching ? "opacity-60 transition-opacity" : undefined}>
        <UnitTable {...search} />
      </div>
      <Pagination
        previous={chosen.after ? paths.units({ ...chosen, after: null }) : undefined}
        next={next ? paths.units({ ...chosen, after: next }) : undefined}
      />
    </div>
  );
}
