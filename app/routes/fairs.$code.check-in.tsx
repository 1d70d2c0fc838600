import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { arrivals, checkIn } from "#app/domain/fair-sales/check-in.server.ts";
import { movedBooths } from "#app/domain/fair-sales/moved-booths.server.ts";
import { worksAt } from "#app/domain/fair-sales/sales-scope.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { CheckInDesk } from "./fair-sales/check-in-desk.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame, someDays } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const fair = found(await readFair(viewer, params.code ?? ""));
  if (!(await worksAt(viewer, fair.id))) throw notFound();
  const booths = await arrivals(viewer, fair.code);
  return {
    frame: await fairFrame(viewer, fair, "check-in"),
    asked: new URL(request.url).searchParams.get("booth") ?? "",
    booths: booths.map(({ allocationId, boothCode, enterpriseTh, checkedInAt, ...days }) => ({
      id: allocationId,
      booth: boothCode,
      enterprise: [enterpriseTh, someDays(days, viewer.language)].filter(Boolean).join(" · "),
      here: checkedInAt !== null,
    })),
    moved: (await movedBooths(viewer, fair.id)).map(({ allocationId, nowId, boothCode, enterpriseTh }) => ({
      id: allocationId,
      to: nowId,
      booth: boothCode,
      enterprise: enterpriseTh,
    })),
  };
}

/** Checks in one booth, without a script. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const allocationId = Number((await request.formData()).get("id")) || 0;
  if ((await checkIn(viewer, code, [{ allocationId, at: now() }])).length === 0) throw notFound();
  const flash = await setFlash({ key: "fairSales:flash.checkedIn" });
  return redirect(paths.fairCheckIn(code), { status: 303, headers: { "Set-Cookie": flash } });
}

/** Who has moved in: by scanning the QR code of a booth, or by its number; it goes on without a network. */
export default function CheckInPage() {
  const { frame, booths, moved, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairSales");
  return (
    <div className="flex flex-col gap-5">
      <FairHead frame={frame}>{t("checkIn.intro")}</FairHead>
      {booths.length === 0 ? (
        <EmptyState icon="empty" title={t("checkIn.empty")} />
      ) : (
        <CheckInDesk code={frame.code} booths={booths} moved={moved} asked={asked} />
      )}
    </div>
  );
}
