import { data } from "@remix-run/node";

/** Not there, or not the viewer's: the same answer. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** The value, or a 404 thrown for Remix to show. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** A command was refused: the page is shown again with the reason and what was typed. */
export function refused<T extends { reason: string }>(answer: T, status = 422) {
  return data({ ok: false as const, ...answer }, { status });
}

/** A path of this site only: anything else, or nothing, gives the fallback. */
export function safePath(path: FormDataEntryValue | string | null | undefined, fallback: string): string {
  if (typeof path !== "string" || !path.startsWith("/") || /^\/[/\\]/.test(path)) return fallback;
  // Control characters and backslashes are what browsers forgive and parsers do not.
  return /[\p{Cc}\\]/u.test(path) ? fallback : path;
}
