import type { LoaderFunctionArgs } from "@remix-run/node";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { numberIn } from "./meetings/answer.ts";
import { minutesDocument } from "./meetings/minutes-document.server.ts";
import { sendPdf } from "./meetings/send-pdf.server.ts";

/** The minutes as a PDF, as far as the reader may read them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const { title, meta, blocks, head } = found(await minutesDocument(viewer, found(numberIn(params.id))));
  return sendPdf(`minutes-${head.id}`, { title, meta, blocks, language: viewer.language });
}
