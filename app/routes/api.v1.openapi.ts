import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiLanguage } from "#app/http/problem.server.ts";
import { runtime } from "#app/http/runtime.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { openApi } from "./developers/open-api.ts";

/** `GET /api/v1/openapi.json`: the API described for programs, in the language of Accept-Language. */
export function loader({ request }: LoaderFunctionArgs) {
  const language = apiLanguage(request);
  return Response.json(openApi(translator(language), runtime().version), {
    headers: { "Cache-Control": "public, max-age=300", "Content-Language": language, Vary: "Accept-Language" },
  });
}
