import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { decideClaim } from "#app/domain/enterprises/decide-claim.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";

/** Approves a claim, or refuses it with a reason; back to the list with a word about it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.decide");
  const form = await request.formData();
  const approve = form.get("decision") === "approve";
  const reason = String(form.get("reason") ?? "").slice(0, 1000);
  const decided = found(await decideClaim(viewer, rowId(params.id), { approve, reason }));
  const flash = decided.ok
    ? await setFlash({ key: approve ? "claims:list.approved" : "claims:list.refusedDone", tone: "success" })
    : await setFlash({ key: decided.reason, tone: "danger" });
  return redirect(paths.claims(), { status: 303, headers: { "Set-Cookie": flash } });
}
