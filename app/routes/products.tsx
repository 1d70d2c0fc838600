import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/root/page-meta.ts";
import { cataloguePage } from "./products/catalogue-page.server.ts";
import { CataloguePage } from "./products/catalogue-page.tsx";
import { shareMeta } from "./products/share-meta.ts";

export const handle = { plain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? shareMeta(data) : pageMeta());

export function loader({ request }: LoaderFunctionArgs) {
  return cataloguePage(request);
}

export default function ProductsPage() {
  return <CataloguePage page={useLoaderData<typeof loader>()} />;
}
