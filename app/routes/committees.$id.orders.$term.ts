import type { LoaderFunctionArgs } from "@remix-run/node";
import { readOrderFile } from "#app/domain/committees/order-file.server.ts";
import { found } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { idOf } from "./committees/again.server.ts";

/** The order by which somebody was appointed, as it was uploaded. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return sendFile(found(await readOrderFile(viewer, idOf(params.id), idOf(params.term))));
}
