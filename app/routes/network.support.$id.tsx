import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { supportPage } from "./network/support-page.server.ts";
import { SupportLinkPage } from "./network/support-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await supportPage(await viewerOf(request), params.id ?? ""));
}

export default SupportLinkPage;
