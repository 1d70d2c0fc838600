import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LOT_PAGE, readLot } from "#app/domain/allotment/lots.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Details } from "#app/ui/content/details.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { LotReplay } from "./fair-plan/lot-replay.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const { language } = viewer;
  const t = translator(language);
  const [code, id] = [params.code ?? "", Number(params.id) || 0];
  const asked = Number(new URL(request.url).searchParams.get("behind"));
  const behind = Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
  const { fair, lot, lines } = found(await readLot(viewer, code, id, behind));
  const given = lot.draws.reduce((sum, { plan }) => sum + plan.length, 0);
  const at = (from: number) =>
    from >= 0 && from < given ? paths.fairLot(code, id, { behind: from || null }) : undefined;
  return {
    frame: { ...(await fairFrame(viewer, fair, "plan")), page: t("fairPlan:lot.one"), tabs: [], pages: [] },
    zone: lot.zone ?? t("fairPlan:lot.allZones"),
    sha256: lot.seedSha256,
    published: formatDateTime(lot.publishedAt, language),
    drawn: lot.drawnAt && formatDateTime(lot.drawnAt, language),
    seed: lot.seed,
    draws: lot.draws,
    given,
    lines,
    pages: { previous: behind > 0 ? at(Math.max(0, behind - LOT_PAGE)) : undefined, next: at(behind + LOT_PAGE) },
  };
}

/** A lot for everybody: what was published before, what was drawn, and the drawing once more in the reader's own browser. */
export default function LotPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairPlan");
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={page.frame}>{t("lot.explain")}</FairHead>
      <DefinitionList
        entries={[
          { label: t("zone"), value: page.zone },
          { label: t("lot.fingerprint"), value: <span className="break-all">{page.sha256}</span> },
          { label: t("lot.publishedAt"), value: page.published },
          { label: t("lot.drawnAt"), value: page.drawn ?? t("lot.notYet") },
          { label: t("lot.seed"), value: page.seed && <span className="break-all">{page.seed}</span> },
        ]}
      />
      {page.seed && (
        <>
          <LotReplay seed={page.seed} sha256={page.sha256} draws={page.draws} />
          <Section title={t("lot.plan", { count: page.given })}>
            <DataTable
              caption={t("lot.plan", { count: page.given })}
              captionHidden
              dense
              rows={page.lines}
              rowKey={(row) => row.booth}
              columns={[
                { key: "booth", header: t("booth"), rowHeader: true, cell: (row) => row.booth },
                { key: "who", header: t("enterprise"), cell: (row) => row.enterpriseTh },
                { key: "id", header: t("lot.number"), numeric: true, cell: (row) => row.application },
              ]}
            />
            <Pagination {...page.pages} />
          </Section>
          <Details summary={t("lot.algorithm")}>
            <p className="max-w-prose">{t("lot.algorithmText")}</p>
          </Details>
        </>
      )}
    </div>
  );
}
