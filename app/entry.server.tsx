import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { languageOf } from "./http/cookies.server.ts";
import { htmlInOnePiece } from "./http/html-stream.server.ts";
import { log } from "./http/log.server.ts";
import { i18nOf } from "./i18n/server.server.ts";
import { notingAreas, UsedAreasContext } from "./i18n/used-areas.tsx";
import { NonceContext } from "./nonce.ts";

const RENDER_TIMEOUT = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const usedAreas = new Set<string>();
  const i18n = notingAreas(i18nOf(await languageOf(request)), usedAreas);
  return new Promise((resolve, reject) => {
    let code = status;
    const respond = (html: Uint8Array<ArrayBuffer>) => {
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.append("Vary", "Cookie");
      if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
      resolve(new Response(html, { headers, status: code }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceContext.Provider value={nonce}>
          <UsedAreasContext.Provider value={usedAreas}>
            <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={RENDER_TIMEOUT} />
          </UsedAreasContext.Provider>
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        onAllReady: () => pipe(htmlInOnePiece(respond)),
        onShellError: reject,
        onError(error) {
          code = 500;
          log().error({ err: error }, "render failed");
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT + 1000).unref();
  });
}

/** Loaders and actions that threw what is not an answer: a bug, written down without what the reader typed. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  log().error({ err: error, path: new URL(request.url).pathname }, "request failed");
}
