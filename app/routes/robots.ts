import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";

/** What the machines that list the web may read, and where the list of pages is; that address must be a whole one. */
export function loader({ request }: LoaderFunctionArgs) {
  const closed = ["/reports/", "/account", "/my/", "/products/review"];
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`)];
  const text = `${lines.join("\n")}\nSitemap: ${new URL(request.url).origin}${paths.sitemap()}\n`;
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
