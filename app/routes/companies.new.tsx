import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { NewForm } from "./companies/new-form.tsx";
import { newPage, takeNew } from "./companies/new-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return newPage(await requireRight(request, "companies.manage"));
}

export async function action({ request }: ActionFunctionArgs) {
  return takeNew(await requireRight(request, "companies.manage"), await request.formData());
}

export default function NewRoute() {
  return <NewForm {...useLoaderData<typeof loader>()} />;
}
