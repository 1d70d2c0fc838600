import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { nationalPage } from "./national/national-page.server.ts";
import { NationalPage } from "./national/national-page.tsx";
import { storeFigures } from "./national/take-figures.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return nationalPage(await requireRight(request, "national.manage"), new URL(request.url).searchParams);
}

/** Stores exactly what the confirmation showed. */
export async function action({ request }: ActionFunctionArgs) {
  return storeFigures(await requireRight(request, "national.manage"), request);
}

export default NationalPage;
