import type { ActionFunctionArgs } from "@remix-run/node";
import { viewerOf } from "#app/http/viewer.server.ts";
import { readSheetRequest } from "./grid/read-sheet.server.ts";
import { saveSheet } from "./grid/save-sheet.server.ts";

/** Saves a block of a sheet that is being typed into, and answers for a script what became of each row. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const viewer = await viewerOf(request);
  const headers = { "Cache-Control": "no-store" };
  if (viewer.userId === null) return Response.json({ kind: "signed-out" }, { status: 401, headers });
  const sheet = readSheetRequest(await request.json().catch(() => null));
  if (!sheet) return Response.json(null, { status: 400, headers });
  const key = { formCode: params.form ?? "", periodCode: params.period ?? "" };
  return Response.json(await saveSheet(viewer, key, sheet), { headers });
}
