import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { closeFair } from "#app/domain/fair-sales/close-fair.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";

/** Closes a fair and goes on to its report. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  if ((await request.formData()).get("sure") !== "yes") return redirect(paths.fairTakings(code), 303);
  const closed = found(await closeFair(viewer, code));
  const flash = await setFlash(closed.ok ? { key: "fairSales:flash.closed" } : { key: closed.reason, tone: "warning" });
  return redirect(closed.ok ? paths.fairReport(code) : paths.fairTakings(code), {
    status: 303,
    headers: { "Set-Cookie": flash },
  });
}
