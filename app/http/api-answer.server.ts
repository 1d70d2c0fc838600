import { createHash } from "node:crypto";

/** What an answer is for caches: the rows it stands for, when they last moved, and whether everybody may read it. */
export interface Freshness {
  /** Whatever makes two answers the same; the answer's own time is left out of it. */
  rows: unknown;
  changedAt?: Date;
  isPublic: boolean;
}

/**
 * An answer of the API with `ETag` and `Last-Modified`, or 304 when the reader has it already. Only the hash decides: a
 * figure that was taken away moves no time stamp.
 */
export function freshAnswer(
  request: Request,
  { rows, changedAt, isPublic }: Freshness,
  contentType: string,
  body: () => BodyInit,
  headers: Record<string, string> = {},
): Response {
  const hash = createHash("sha256").update(contentType).update(JSON.stringify(rows)).digest("base64url").slice(0, 27);
  const tag = `"${hash}"`;
  const common = {
    ETag: tag,
    "Cache-Control": isPublic ? "public, no-cache" : "private, no-cache",
    Vary: "Accept, Authorization, Cookie",
    ...(changedAt ? { "Last-Modified": changedAt.toUTCString() } : {}),
  };
  if (knows(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers: common });
  return new Response(body(), { headers: { ...common, "Content-Type": `${contentType}; charset=utf-8`, ...headers } });
}

/** Compression on the way may have made the tag a weak one. */
function knows(header: string | null, tag: string): boolean {
  return (header ?? "").split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === tag);
}

/** The page size asked for, or null when it is no number from 1 to `most`. */
export function pageSize(text: string | null, most: number, usual: number): number | null {
  if (text === null) return usual;
  const size = Number(text);
  return /^\d{1,6}$/.test(text) && size >= 1 && size <= most ? size : null;
}
