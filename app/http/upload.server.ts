import { readBody } from "./bounded-body.server.ts";

export type Upload = { name: string; bytes: Uint8Array } | "too_large" | "no_file";

/** Room for the frame of a multipart form around its file. */
const FRAME_BYTES = 16 * 1024;

/** The file in a field of a multipart form, bounded before anything is parsed. An empty choice is no file. */
export async function readUpload(request: Request, field: string, most: number): Promise<Upload> {
  const body = await readBody(request, most + FRAME_BYTES);
  if (!body) return "too_large";
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  const file = form?.get(field);
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return "no_file";
  if (file.size > most) return "too_large";
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
