import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderSVG } from "uqr";
import { qrTarget } from "./products/qr-target.server.ts";

/** The QR code itself as SVG: sharp at any size, to be shown or saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { url, code } = await qrTarget(request, params.kind, params.code);
  const download = new URL(request.url).searchParams.has("download");
  return new Response(renderSVG(url, { ecc: "M", border: 2, pixelSize: 8 }), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `${download ? "attachment" : "inline"}; filename="qr-${code}.svg"`,
      "Cache-Control": "public, max-age=3600",
    },
  });
}
