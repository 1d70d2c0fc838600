import { thailandShapes } from "./thailand-shapes.server.ts";

/** The province shapes as one file that every page with a map points into; browsers keep it. */
export async function loader() {
  const { svg } = await thailandShapes();
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
