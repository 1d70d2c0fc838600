import { createCookie } from "@remix-run/node";
import { SESSION_LIFE } from "#app/domain/people/session.server.ts";
import { asLanguage, DEFAULT_LANGUAGE, type Language } from "#app/i18n/config.ts";
import { safePath } from "./respond.server.ts";
import { runtime } from "./runtime.server.ts";

const YEAR_SECONDS = 365 * 24 * 3600;

function options(httpOnly: boolean, maxAge: number) {
  return { path: "/", httpOnly, sameSite: "lax" as const, secure: runtime().env.SECURE === "on", maxAge };
}

const session = () => createCookie("fanfueang_session", options(true, SESSION_LIFE / 1000));
const language = () => createCookie("fanfueang_language", options(true, YEAR_SECONDS));
const theme = () => createCookie("fanfueang_theme", options(true, YEAR_SECONDS));
const flash = () => createCookie("fanfueang_flash", options(true, 60));

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The session token a request carries, or null. */
export async function sessionToken(request: Request): Promise<string | null> {
  const token: unknown = await session().parse(request.headers.get("cookie"));
  return typeof token === "string" && token ? token : null;
}

export const setSession = (token: string): Promise<string> => session().serialize(token);
export const clearSession = (): Promise<string> => session().serialize("", { maxAge: 0 });

/** `?lang=` of a shared link, else the reader's choice, else Thai. */
export async function languageOf(request: Request): Promise<Language> {
  const asked = asLanguage(new URL(request.url).searchParams.get("lang"));
  if (asked) return asked;
  const kept: unknown = await language().parse(request.headers.get("cookie"));
  return (typeof kept === "string" && asLanguage(kept)) || DEFAULT_LANGUAGE;
}

export const setLanguage = (choice: Language): Promise<string> => language().serialize(choice);

export async function themeOf(request: Request): Promise<Theme> {
  const kept: unknown = await theme().parse(request.headers.get("cookie"));
  return THEMES.find((each) => each === kept) ?? "system";
}

export const setTheme = (choice: Theme): Promise<string> => theme().serialize(choice);

/** One message for the page after a redirect: an i18n key such as `reviews:approved`, and its parameters. */
export interface Flash {
  key: string;
  params?: Record<string, string | number>;
  tone?: "success" | "warning" | "danger" | "info";
  /** What to go on with: its words, and where it is, unless there is nothing left. */
  next?: { key: string; params?: Record<string, string | number>; to?: string };
}

export const setFlash = (message: Flash): Promise<string> => flash().serialize(message);
export const clearFlash = (): Promise<string> => flash().serialize("", { maxAge: 0 });

export async function flashOf(request: Request): Promise<Flash | null> {
  const message = (await flash().parse(request.headers.get("cookie"))) as Flash | "" | null;
  if (!message) return null;
  const { next } = message;
  return next?.to ? { ...message, next: { ...next, to: safePath(next.to, "/") } } : message;
}
