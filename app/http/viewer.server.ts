import { redirect } from "@remix-run/node";
import { can, type Right } from "#app/domain/access/rights.ts";
import { publicViewer, type Viewer } from "#app/domain/access/viewer.ts";
import { viewerOfSession } from "#app/domain/people/session.server.ts";
import { paths } from "#app/paths.ts";
import { languageOf, sessionToken, setSession } from "./cookies.server.ts";
import { keepSessionCookie } from "./kept-session.server.ts";
import { notFound } from "./respond.server.ts";
import { runtime } from "./runtime.server.ts";

// Loaders of one page run side by side on the same request: the session is read once.
const known = new WeakMap<Headers, Promise<Viewer>>();

/** Who asks; the public when nobody is signed in. */
export function viewerOf(request: Request): Promise<Viewer> {
  let viewer = known.get(request.headers);
  if (!viewer) {
    viewer = read(request);
    known.set(request.headers, viewer);
  }
  return viewer;
}

async function read(request: Request): Promise<Viewer> {
  const [token, language] = await Promise.all([sessionToken(request), languageOf(request)]);
  const keep = async () => keepSessionCookie(await setSession(token ?? ""));
  const viewer = token ? await viewerOfSession(token, runtime().secret, language, keep) : null;
  return viewer ?? publicViewer(language);
}

/** Who asks, or off to sign in and back again. A form that was posted goes along (see carried-draft). */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await viewerOf(request);
  if (viewer.userId !== null) return viewer;
  const url = new URL(request.url);
  throw redirect(paths.signIn(request.method === "GET" ? url.pathname + url.search : url.pathname), 303);
}

/** Like {@link requireViewer}; without the right anywhere the page is not there. */
export async function requireRight(request: Request, right: Right): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (!can(viewer, right)) throw notFound();
  return viewer;
}
