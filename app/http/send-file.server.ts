/** A stored file as an answer of its own: shown or saved by the browser, never run by it. */
export function sendFile(
  file: { name: string; mediaType: string; content: Uint8Array },
  disposition: "inline" | "attachment" = "inline",
) {
  return new Response(new Uint8Array(file.content), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.content.length),
      "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
