import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { missingOf } from "#app/domain/products/content.ts";
import type { ProductOutcome } from "#app/domain/products/outcome.ts";
import { productHistory } from "#app/domain/products/product-history.server.ts";
import { readProduct } from "#app/domain/products/product-record.server.ts";
import { proposeProduct } from "#app/domain/products/propose-product.server.ts";
import { SHOWING, showProduct } from "#app/domain/products/show-product.server.ts";
import { withdrawProposal } from "#app/domain/products/withdraw-proposal.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { certificateViews, contentView } from "../products/product-view.server.ts";

const RIGHTS = ["products.edit", "products.publish"] as const;

/** A product on its writer's table: what it says, where it stands, what is missing, what can be done. */
export async function workbench(viewer: Viewer, id: number) {
  const product = found(await readProduct(viewer, id, ...RIGHTS));
  const { language } = viewer;
  const t = translator(language);
  const name = nameIn(viewer);
  const { last, steps } = product;
  const content = contentView(viewer, t, last.content, product.sizes);
  const history = await productHistory(viewer, id);
  return {
    id,
    version: product.version,
    title: last.content.nameTh,
    state: product.state,
    change: changeOf(last),
    reason: last.decision === "rejected" ? last.reason : null,
    maker: { code: product.makerCode, name: name({ nameTh: product.makerTh, nameEn: product.makerEn }) },
    content,
    pictures: last.content.pictures.flatMap((picture) => {
      const size = product.sizes.get(picture.id);
      return size ? [{ ...picture, ...size }] : [];
    }),
    stars: product.stars,
    segment: product.segment && t(`catalogue:segment.${product.segment}`),
    certificates: certificateViews(t, language, product.certificates),
    missing: steps.includes("propose") ? missingOf(last.content) : [],
    steps,
    history: history.map(({ id: event, action, at, byTh, byEn, reason }) => ({
      id: event,
      title: t(`products:event.${action.replace("product.", "")}`, { defaultValue: action }),
      at: formatDateTime(at, language),
      atIso: at.toISOString(),
      by: (language === "en" && byEn) || byTh,
      reason,
    })),
  };
}

export type Workbench = Awaited<ReturnType<typeof workbench>>;

/** Takes the step that a button of the page posted. */
export async function takeProductStep(viewer: Viewer, id: number, form: FormData) {
  const step = String(form.get("step") ?? "");
  const outcome = found(await run(viewer, step, { id, version: Number(form.get("version")) || 0 }, form));
  if (!outcome.ok) {
    const status = outcome.reason === "products:refused.stale" ? 409 : 422;
    return data({ reason: outcome.reason as string }, { status });
  }
  return redirect(paths.myProduct(id), {
    status: 303,
    headers: { "Set-Cookie": await setFlash({ key: `products:flash.${step}` }) },
  });
}

function run(
  viewer: Viewer,
  step: string,
  at: { id: number; version: number },
  form: FormData,
): Promise<ProductOutcome | null> {
  const showing = SHOWING.find((each) => each === step);
  if (showing)
    return showProduct(viewer, { ...at, step: showing, reason: String(form.get("reason") ?? "").slice(0, 2000) });
  if (step === "propose") return proposeProduct(viewer, at);
  if (step === "withdraw") return withdrawProposal(viewer, at);
  throw data(null, { status: 400 });
}

function changeOf({ decision, proposedAt }: { decision: string | null; proposedAt: Date | null }) {
  if (decision === "approved") return null;
  if (decision === "rejected") return "returned" as const;
  return proposedAt === null ? ("writing" as const) : ("waiting" as const);
}
