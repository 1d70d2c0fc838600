import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  Form,
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigate,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { clearFlash, flashOf, languageOf, themeOf } from "./http/cookies.server.ts";
import { runtime } from "./http/runtime.server.ts";
import { viewerOf } from "./http/viewer.server.ts";
import { DEFAULT_LANGUAGE } from "./i18n/config.ts";
import { UsedAreas } from "./i18n/used-areas.tsx";
import { useNonce } from "./nonce.ts";
import { ErrorPage } from "./root/error-page.tsx";
import { menuOf } from "./root/menu.server.ts";
import { pageMeta } from "./root/page-meta.ts";
import { Shell } from "./ui/layout/shell.tsx";
import { NavigationProvider } from "./ui/link.tsx";
import "./ui/styles.css";

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, language, theme, flash] = await Promise.all([
    viewerOf(request),
    languageOf(request),
    themeOf(request),
    flashOf(request),
  ]);
  const url = new URL(request.url);
  const shell = {
    language,
    theme,
    isDemo: runtime().isDemo,
    flash,
    here: url.pathname + url.search,
    ...(await menuOf(viewer)),
  };
  return data(shell, flash ? { headers: { "Set-Cookie": await clearFlash() } } : {});
}

export const meta: MetaFunction = () => pageMeta();

export type ShellData = Awaited<ReturnType<typeof loader>>["data"];

const NAVIGATION = { Link, Form, useGo: useNavigate };

/** The document around every page, error pages included. */
export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const { pathname, search } = useLocation();
  // A page that says `handle = { plain: true }` is read on slow phones: opened by its address it brings no script.
  const plain = useMatches().some(({ handle }) => (handle as { plain?: boolean } | undefined)?.plain);
  return (
    <html lang={shell?.language ?? DEFAULT_LANGUAGE} data-theme={shell?.theme ?? "system"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <NavigationProvider value={NAVIGATION}>
          {shell ? (
            <Shell {...shell} here={pathname + search}>
              {children}
            </Shell>
          ) : (
            children
          )}
        </NavigationProvider>
        <UsedAreas />
        <ScrollRestoration nonce={nonce} />
        {!plain && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage error={isRouteErrorResponse(error) ? error : null} />;
}
