import type { LoaderFunctionArgs } from "@remix-run/node";
import { readStoredFile } from "#app/domain/files/stored-files.server.ts";
import { findPaper } from "#app/domain/meetings/agenda.server.ts";
import { found } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { numberIn } from "./meetings/answer.ts";

/** A paper of an item that the reader may see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const id = found(await findPaper(viewer, found(numberIn(params.id)), params.file ?? ""));
  return sendFile(found(await readStoredFile(id)));
}
