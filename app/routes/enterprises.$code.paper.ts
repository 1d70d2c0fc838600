import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCertificatePaper } from "#app/domain/enterprises/certificate-paper.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";

/** The paper of a certificate, for its owner and those who keep the register there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return sendFile(found(await readCertificatePaper(viewer, params.code ?? "", rowId(params.id))));
}
