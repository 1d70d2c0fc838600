import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setLanguage } from "#app/http/cookies.server.ts";
import { safePath } from "#app/http/respond.server.ts";
import { asLanguage, DEFAULT_LANGUAGE } from "#app/i18n/config.ts";
import { paths } from "#app/paths.ts";

export const loader = () => redirect(paths.home(), 303);

/** Keeps the reader's language and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = asLanguage(form.get("language")?.toString()) ?? DEFAULT_LANGUAGE;
  const back = new URL(safePath(form.get("next"), paths.home()), "http://here");
  // A shared link's own language would win over the choice just made.
  back.searchParams.delete("lang");
  return redirect(back.pathname + back.search, { status: 303, headers: { "Set-Cookie": await setLanguage(language) } });
}
