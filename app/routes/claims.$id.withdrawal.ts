import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawClaim } from "#app/domain/enterprises/claim-enterprise.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";

/** Takes back the viewer's own claim while it waits. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  found((await withdrawClaim(viewer, rowId(params.id))) || null);
  const flash = await setFlash({ key: "personal:data.claimWithdrawn", tone: "success" });
  return redirect(paths.myData(), { status: 303, headers: { "Set-Cookie": flash } });
}
