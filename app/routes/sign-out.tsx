import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "#app/domain/people/session.server.ts";
import { clearSession, sessionToken } from "#app/http/cookies.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { paths } from "#app/paths.ts";

export const loader = () => redirect(paths.home(), 303);

export async function action({ request }: ActionFunctionArgs) {
  const token = await sessionToken(request);
  if (token) await endSession(token, runtime().secret);
  return redirect(paths.home(), { status: 303, headers: { "Set-Cookie": await clearSession() } });
}
