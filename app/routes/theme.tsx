import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setTheme, THEMES } from "#app/http/cookies.server.ts";
import { safePath } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";

export const loader = () => redirect(paths.home(), 303);

/** Keeps light, dark, or the system's own, and goes back to where the reader was. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = THEMES.find((each) => each === form.get("theme")) ?? "system";
  const next = safePath(form.get("next"), paths.home());
  return redirect(next, { status: 303, headers: { "Set-Cookie": await setTheme(theme) } });
}
