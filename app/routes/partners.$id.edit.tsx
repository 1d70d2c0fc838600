import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { partnerFormPage, takePartner } from "./partners/partner-form.server.ts";
import { PartnerFormPageView } from "./partners/partner-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await partnerFormPage(await requireRight(request, "partners.manage"), params.id ?? ""));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takePartner(await requireRight(request, "partners.manage"), params.id ?? "", await request.formData());
}

export default PartnerFormPageView;
