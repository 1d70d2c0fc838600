import { asLanguage, DEFAULT_LANGUAGE, type Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";

/** Members added to a problem, and the parameters of its words; `detail` overrides the words' own. */
export type ProblemDetails = Record<string, unknown>;

/**
 * An error of the HTTP API (RFC 9457). `code` names words of `problems.json` (`<code>.title`, `<code>.detail`), or of
 * another area when it has a colon; title and detail are in the language of Accept-Language, Thai unless English is asked for.
 */
export function problem(request: Request, status: number, code: string, details: ProblemDetails = {}): Response {
  const t = translator(apiLanguage(request));
  const [area = "problems", name = code] = code.includes(":") ? code.split(":") : ["problems", code];
  const detailKey = `${area}:${name}.detail`;
  const words = t(detailKey, { ...details, defaultValue: "" });
  const body = {
    type: `/developers#${name}`,
    title: t(`${area}:${name}.title`, details),
    status,
    code: name,
    ...(words ? { detail: words } : {}),
    ...details,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": apiLanguage(request),
      "Cache-Control": "no-store",
      Vary: "Accept-Language",
    },
  });
}

/** The language a program asks for: the first of ours by the weights of Accept-Language. */
export function apiLanguage(request: Request): Language {
  const wishes = (request.headers.get("accept-language") ?? "").split(",").map((wish) => {
    const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
    const weight = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean);
    return { language: asLanguage(tag.split("-")[0]), weight: weight === undefined ? 1 : Number(weight) };
  });
  const ours = wishes.filter((wish) => wish.language !== null && wish.weight > 0);
  return ours.sort((a, b) => b.weight - a.weight)[0]?.language ?? DEFAULT_LANGUAGE;
}
