import type { LoaderFunctionArgs } from "@remix-run/node";
import { pictureFile } from "#app/domain/pictures/picture.ts";
import { readPicture } from "#app/domain/pictures/read-picture.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `/pictures/:id/640.webp`: a picture never changes under its address; one that is not public is kept by nobody on the way. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = pictureFile(params.file ?? "");
  if (!file || !UUID.test(params.id ?? "")) throw notFound();
  const picture = found(await readPicture(await viewerOf(request), { id: params.id as string, ...file }));
  return new Response(new Uint8Array(picture.content), {
    headers: {
      "Content-Type": picture.mediaType,
      "Content-Length": String(picture.content.length),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": picture.isPublic ? "cross-origin" : "same-origin",
      "Cache-Control": picture.isPublic ? "public, max-age=31536000, immutable" : "private, no-store",
    },
  });
}
