import type { Viewer } from "#app/domain/access/viewer.ts";
import { viewerOfToken } from "#app/domain/people/api-token.server.ts";
import { apiLanguage } from "./problem.server.ts";
import { viewerOf } from "./viewer.server.ts";

/**
 * Who asks the HTTP API: the owner of the bearer token, else the session, else the public. Null when a token was sent
 * that does not work: the program should hear so, not read as the public. The language is that of Accept-Language.
 */
export async function apiViewerOf(request: Request): Promise<Viewer | null> {
  const language = apiLanguage(request);
  const authorization = request.headers.get("authorization");
  if (authorization === null) return { ...(await viewerOf(request)), language };
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  return token ? viewerOfToken(token, language) : null;
}
