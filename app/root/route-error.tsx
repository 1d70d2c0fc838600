import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ErrorPage } from "./error-page.tsx";

/** What a route shows in place of itself, inside the frame of the portal. */
export function RouteError() {
  const error = useRouteError();
  return <ErrorPage error={isRouteErrorResponse(error) ? error : null} />;
}
