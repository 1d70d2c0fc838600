import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { companyPage } from "./companies/company-page.server.ts";
import { CompanyView } from "./companies/company-view.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await companyPage(await viewerOf(request), params.id));
}

export default function CompanyRoute() {
  return <CompanyView {...useLoaderData<typeof loader>()} />;
}
