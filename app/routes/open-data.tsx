import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/root/page-meta.ts";
import { openDataPage } from "./open-data/open-data-page.server.ts";
import { OpenDataPage } from "./open-data/open-data-page.tsx";

// Text and links to files: no script is needed.
export const handle = { plain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export function loader({ request }: LoaderFunctionArgs) {
  return openDataPage(request);
}

export default function OpenDataRoute() {
  return <OpenDataPage page={useLoaderData<typeof loader>()} />;
}
