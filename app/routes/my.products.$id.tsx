import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { takeProductStep, workbench } from "./my-products/workbench.server.ts";
import { WorkbenchPage } from "./my-products/workbench-page.tsx";
import { idOf } from "./products/product-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return workbench(await requireViewer(request), idOf(params.id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeProductStep(await requireViewer(request), idOf(params.id), await request.formData());
}

export default function MyProductPage() {
  const product = useLoaderData<typeof loader>();
  return <WorkbenchPage product={product} refusal={useActionData<typeof action>()?.reason ?? null} />;
}
