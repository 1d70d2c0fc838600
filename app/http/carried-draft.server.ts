import { data } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "#app/domain/access/viewer.ts";
import {
  type CarriedDraft,
  dropCarriedDraft as drop,
  carriedDraft as read,
} from "#app/domain/people/session.server.ts";
import { sessionToken } from "./cookies.server.ts";
import { safePath } from "./respond.server.ts";
import { runtime } from "./runtime.server.ts";
import { viewerOf } from "./viewer.server.ts";

/** A form larger than this is not carried; the browser's own copy is the second net. */
const MOST_BYTES = 200_000;

/**
 * Like `requireViewer`, for a form somebody has been typing into: when the session has ended meanwhile, a sign-in page
 * is shown that carries the fields along, and {@link carriedDraft} gives them back on the form's page.
 */
export async function requireViewerKeeping(request: Request, form: FormData): Promise<Viewer> {
  const viewer = await viewerOf(request);
  if (viewer.userId !== null) return viewer;
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const draft: CarriedDraft = { path: new URL(request.url).pathname, fields };
  throw data({ kind: "sign-in-again", draft }, { status: 401 });
}

const shape = z.object({ path: z.string(), fields: z.array(z.tuple([z.string(), z.string()])).max(5000) });

/** The draft in a sign-in form, if it is one. */
export function parseDraft(text: FormDataEntryValue | null): CarriedDraft | null {
  if (typeof text !== "string" || !text || text.length > MOST_BYTES) return null;
  try {
    const draft = shape.safeParse(JSON.parse(text));
    return draft.success && safePath(draft.data.path, "") ? draft.data : null;
  } catch {
    return null;
  }
}

/** What was typed into this page's form before signing in again, or null. */
export async function carriedDraft(request: Request): Promise<CarriedDraft | null> {
  const token = await sessionToken(request);
  return token ? read(token, runtime().secret, new URL(request.url).pathname) : null;
}

/** Call when the form has been saved. */
export async function dropCarriedDraft(request: Request): Promise<void> {
  const token = await sessionToken(request);
  if (token) await drop(token, runtime().secret);
}
