import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPaper } from "#app/domain/fairs/application-papers.server.ts";
import { found } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";

/** A paper of an application, for its enterprise and for whoever reads the application. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const isId = /^[0-9a-f-]{36}$/.test(params.file ?? "");
  return sendFile(found(isId ? await readPaper(viewer, params.code ?? "", params.file ?? "") : null));
}
