import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { startSession } from "#app/domain/people/session.server.ts";
import { setSession } from "#app/http/cookies.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { viewerFor } from "./world.ts";

/** The Cookie header of somebody of the demo world who has signed in. */
export async function cookieOf(email: string): Promise<string> {
  const { userId } = await viewerFor(email);
  const token = await startSession(userId as number, runtime().secret, null);
  return (await setSession(token)).split(";")[0] ?? "";
}

/** What a loader or an action is called with, for a route's own tests. */
export function routeArguments(
  path: string,
  params: Record<string, string>,
  { cookie, form, headers }: { cookie?: string; form?: Record<string, string>; headers?: Record<string, string> } = {},
): LoaderFunctionArgs & ActionFunctionArgs {
  const request = new Request(`http://portal.test${path}`, {
    method: form ? "POST" : "GET",
    headers: { ...(cookie ? { Cookie: cookie } : {}), ...headers },
    body: form ? new URLSearchParams(form) : undefined,
  });
  const context = { nonce: "test", address: "127.0.0.1" } as unknown as AppLoadContext;
  return { request, params, context } as LoaderFunctionArgs & ActionFunctionArgs;
}

/** A thrown Response or data of Remix, as status and body; whatever was returned otherwise. */
export async function answered<T>(
  run: () => Promise<T>,
): Promise<{ status: number; value: T | unknown; headers: Headers }> {
  const outcome: unknown = await run().catch((thrown: unknown) => thrown);
  if (outcome instanceof Response) return { status: outcome.status, value: outcome, headers: outcome.headers };
  if (outcome instanceof Error) throw outcome;
  const wrapped = outcome as { type?: string; data?: unknown; init?: ResponseInit | null };
  if (wrapped?.type === "DataWithResponseInit") {
    return { status: wrapped.init?.status ?? 200, value: wrapped.data, headers: new Headers(wrapped.init?.headers) };
  }
  return { status: 200, value: outcome, headers: new Headers() };
}
