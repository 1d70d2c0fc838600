import { readBody } from "./bounded-body.server.ts";

export type Upload = { name: string; bytes: Uint8Array } | "too_large" | "no_file";

/** Room for the frame of a multipart form around its file, and for its other fields. */
const FRAME_BYTES = 64 * 1024;

/** The file in a field of a multipart form, bounded before anything is parsed. An empty choice is no file. */
export async function readUpload(request: Request, field: string, most: number): Promise<Upload> {
  return (await readUploadForm(request, field, most)).upload;
}

/** Like {@link readUpload}, with the form's other fields as texts. They are lost with a file that is too large to be read. */
export async function readUploadForm(
  request: Request,
  field: string,
  most: number,
): Promise<{ upload: Upload; fields: FormData }> {
  const body = await readBody(request, most + FRAME_BYTES);
  if (!body) return { upload: "too_large", fields: new FormData() };
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => new FormData());
  const fields = new FormData();
  for (const [name, value] of form) if (typeof value === "string") fields.append(name, value);
  return { upload: await uploadOf(form.get(field), most), fields };
}

async function uploadOf(file: FormDataEntryValue | null, most: number): Promise<Upload> {
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return "no_file";
  if (file.size > most) return "too_large";
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
