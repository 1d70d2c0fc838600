import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCompanyFile } from "#app/domain/companies/company-file.server.ts";
import { found } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";

/** A file of a statement or filing, for those who may know the names in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return sendFile(found(await readCompanyFile(viewer, Number(params.id), params.file ?? "")), "attachment");
}
