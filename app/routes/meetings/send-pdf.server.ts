import { type PdfContent, renderPdf } from "#app/domain/documents/pdf.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";

/** A document as a PDF that the browser shows; `name` without its ending. */
export async function sendPdf(name: string, content: PdfContent): Promise<Response> {
  return sendFile({ name: `${name}.pdf`, mediaType: "application/pdf", content: await renderPdf(content) });
}
