import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EditForm } from "./companies/edit-form.tsx";
import { editPage, takeEdit } from "./companies/edit-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data && `${data.title} ${data.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return editPage(await requireRight(request, "companies.manage"), params.id);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeEdit(await requireRight(request, "companies.manage"), params.id, await request.formData());
}

export default function EditRoute() {
  return <EditForm {...useLoaderData<typeof loader>()} />;
}
