import type { LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "#app/http/problem.server.ts";

/** Whatever the API does not know: a program is told as a problem, not with a page. */
export const loader = ({ request }: LoaderFunctionArgs): Response => problem(request, 404, "not_found");
export const action = loader;
