import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { supportPage, takeEnd } from "./network/support-page.server.ts";
import { SupportLinkPage } from "./network/support-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await supportPage(await requireRight(request, "partners.manage"), params.id ?? ""));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEnd(await requireRight(request, "partners.manage"), params.id ?? "", await request.formData());
}

export default SupportLinkPage;
