import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { recordsPage } from "./companies/records-page.server.ts";
import { StatementsForms } from "./companies/statements-forms.tsx";
import { takeStatement } from "./companies/take-records.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data && `${data.title} ${data.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return recordsPage(await requireRight(request, "companies.manage"), params.id, "statements");
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeStatement(await requireRight(request, "companies.manage"), params.id, request);
}

export default function StatementsRoute() {
  return <StatementsForms {...useLoaderData<typeof loader>()} />;
}
