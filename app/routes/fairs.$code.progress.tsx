import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readFair, readsApplications } from "#app/domain/fairs/fair.server.ts";
import { type ProvinceProgress, screeningProgress } from "#app/domain/fairs/screening-progress.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Progress } from "#app/ui/feedback/progress.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame, timeLeft } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.read");
  const fair = found(readsApplications(viewer) ? await readFair(viewer, params.code ?? "") : null);
  const rows = await screeningProgress(viewer, fair.code);
  const sum = (of: (row: ProvinceProgress) => number) => rows.reduce((total, row) => total + of(row), 0);
  const all = sum((row) => row.submitted + row.returned + row.passed + row.failed);
  const decided = all - sum((row) => row.submitted);
  return {
    frame: await fairFrame(viewer, fair, "progress"),
    left: timeLeft(fair.screenUntil, now(), translator(viewer.language)),
    all,
    decided,
    detail: `${formatNumber(decided)} / ${formatNumber(all)}`,
    rows: rows.map((row) => ({
      key: row.provinceCode,
      to: paths.fairPart(fair.code, "applications", { province: row.provinceCode }),
      name: (viewer.language === "en" && row.nameEn) || row.nameTh,
      submitted: formatNumber(row.submitted),
      returned: formatNumber(row.returned),
      passed: formatNumber(row.passed),
      failed: formatNumber(row.failed),
      capacity: row.capacity === null ? "–" : formatNumber(row.capacity),
      waits: row.submitted > 0,
    })),
  };
}

export default function FairProgressPage() {
  const { frame, rows, left, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairApplications");
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame} />
      <Notice tone={left ? "info" : "warning"} title={left ? t("screen.left", { left }) : t("screen.over")} />
      <Progress
        id="decided"
        label={t("progress.decided")}
        value={page.decided}
        max={page.all || 1}
        detail={page.detail}
      />
      <DataTable
        caption={t("progress.caption")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        phone="cards"
        dense
        empty={<EmptyState icon="inbox" title={t("none.title")} />}
        columns={[
          {
            key: "name",
            header: t("column.province"),
            cell: (row) => (
              <Link to={row.to} className={row.waits ? "font-bold" : undefined}>
                {row.name}
              </Link>
            ),
          },
          { key: "submitted", header: t("state.submitted"), numeric: true, cell: (row) => row.submitted },
          { key: "returned", header: t("state.returned"), numeric: true, cell: (row) => row.returned },
          { key: "passed", header: t("state.province_passed"), numeric: true, cell: (row) => row.passed },
          { key: "failed", header: t("state.province_failed"), numeric: true, cell: (row) => row.failed },
          { key: "capacity", header: t("progress.capacity"), numeric: true, cell: (row) => row.capacity },
        ]}
      />
    </div>
  );
}
