import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { allotBlock } from "#app/domain/allotment/allot-block.server.ts";
import { drawPublishedLot, publishLot } from "#app/domain/allotment/draw-lot.server.ts";
import { offerBooth } from "#app/domain/fairs/offer-booth.server.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { type Flash, setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { allotmentPage } from "./fair-plan/allotment-page.server.ts";
import { ByHand } from "./fair-plan/by-hand.tsx";
import { LotsSection } from "./fair-plan/lots-section.tsx";
import { refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { FairHead } from "./fairs/fair-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  return allotmentPage(viewer, params.code ?? "", new URL(request.url).searchParams);
}

/** Gives booths: one by hand, a block to a province, or by a lot that was published before. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const form = await request.formData();
  const outcome = await allot(viewer, code, form);
  if ("ok" in outcome) return refusedForm(viewer, form, outcome);
  return redirect(paths.fairPart(code, "allotment"), {
    status: 303,
    headers: { "Set-Cookie": await setFlash(outcome) },
  });
}

async function allot(viewer: Viewer, code: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  const number = (name: string) => Number(form.get(name)) || 0;
  const zoneId = number("zone");
  switch (form.get("how")) {
    case "hand": {
      const days = { from: readDate(text("from")), to: readDate(text("to")) };
      const offer = { applicationId: number("application"), boothCode: text("booth"), ...days };
      const offered = found(await offerBooth(viewer, code, offer));
      return offered.ok ? flash("fairPlan:flash.offered") : offered;
    }
    case "block": {
      const given = found(await allotBlock(viewer, code, { zoneId, provinceCode: String(form.get("province") ?? "") }));
      return given.ok ? flash("fairPlan:flash.block", { given: given.given, left: given.withoutBooth }) : given;
    }
    case "publish": {
      const published = found(await publishLot(viewer, code, zoneId || null));
      return published.ok ? flash("fairPlan:flash.published") : published;
    }
    default: {
      const drawn = found(
        await drawPublishedLot(viewer, code, number("lot"), String(form.get("witness") ?? "").slice(0, 100)),
      );
      return drawn.ok ? flash("fairPlan:flash.drawn", { given: drawn.given, left: drawn.withoutBooth }) : drawn;
    }
  }
}

const flash = (key: string, params: Record<string, string | number> = {}): Flash => ({ key, params });

/** Giving booths to the selected: by hand, by block, by lot. */
export default function AllotmentPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairPlan");
  const action = paths.fairPart(page.frame.code, "allotment");
  return (
    <div className="flex flex-col gap-7">
      <FairHead frame={page.frame}>{t("allot.intro", { waiting: page.total, free: page.free })}</FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      {!page.announced && <Notice tone="info" title={t("allot.notAnnounced")} />}
      <LotsSection page={page} action={action} />
      <ByHand page={page} action={action} />
    </div>
  );
}
