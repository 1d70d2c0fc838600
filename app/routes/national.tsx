import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { nationalPage } from "./national/national-page.server.ts";
import { NationalPage } from "./national/national-page.tsx";
import { tryFigures } from "./national/take-figures.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return nationalPage(await requireRight(request, "national.manage"), new URL(request.url).searchParams);
}

/** Tries a file or pasted rows without storing anything, and shows what they would do. */
export async function action({ request }: ActionFunctionArgs) {
  return tryFigures(await requireRight(request, "national.manage"), request);
}

export default NationalPage;
