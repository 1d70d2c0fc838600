/** A document of the sitemap protocol; one hour is soon enough for those who list the web. */
export function xml(root: string, each: string, entries: { loc: string; lastmod?: string }[]): Response {
  const lines = entries.map(
    ({ loc, lastmod }) =>
      `<${each}><loc>${escaped(loc)}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ""}</${each}>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</${root}>\n`;
  return new Response(text, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}

function escaped(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
