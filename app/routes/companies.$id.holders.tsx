import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { HoldersForms } from "./companies/holders-forms.tsx";
import { recordsPage } from "./companies/records-page.server.ts";
import { takeHolder } from "./companies/take-records.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data && `${data.title} ${data.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return recordsPage(await requireRight(request, "companies.manage"), params.id, "holders");
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeHolder(await requireRight(request, "companies.manage"), params.id, await request.formData());
}

export default function HoldersRoute() {
  return <HoldersForms {...useLoaderData<typeof loader>()} />;
}
