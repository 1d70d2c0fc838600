import type { LoaderFunctionArgs } from "@remix-run/node";
import { readStoredFile } from "#app/domain/files/stored-files.server.ts";
import { readAction } from "#app/domain/meetings/action.server.ts";
import { found } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { numberIn } from "./meetings/answer.ts";

/** The file that shows an action done, for whoever may see the action. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const action = found(await readAction(await requireViewer(request), found(numberIn(params.id))));
  return sendFile(found(await readStoredFile(found(action.evidenceFile).id)));
}
