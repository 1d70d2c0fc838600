import { startSession } from "#app/domain/people/session.server.ts";
import { setSession } from "#app/http/cookies.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { viewerFor } from "#tests/support/world.ts";

/** A request of somebody of the demo world who has signed in, for calling a loader or an action directly. */
export async function requestOf(email: string, path: string, init: RequestInit = {}): Promise<Request> {
  const { userId } = await viewerFor(email);
  const token = await startSession(userId as number, runtime().secret, null);
  const headers = new Headers(init.headers);
  headers.set("Cookie", (await setSession(token)).split(";")[0] ?? "");
  return new Request(`http://portal.test${path}`, { ...init, headers });
}

/** What Remix hands to a loader or an action. */
export function routeArgs(request: Request, params: Record<string, string> = {}) {
  return { request, params, context: { nonce: "", address: "" } };
}
