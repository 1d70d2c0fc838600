import type { LoaderFunctionArgs } from "@remix-run/node";
import { qrPath } from "./fair-sales/qr-path.server.ts";
import { qrTarget } from "./products/qr-target.server.ts";

/** The QR code itself as SVG: sharp at any size, to be shown or saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { url, code } = await qrTarget(request, params.kind, params.code);
  const download = new URL(request.url).searchParams.has("download");
  const { size, path } = qrPath(url, 2);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${size * 8}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`;
  return new Response(drawing, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `${download ? "attachment" : "inline"}; filename="qr-${code}.svg"`,
      "Cache-Control": "public, max-age=3600",
    },
  });
}
