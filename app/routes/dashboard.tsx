import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { NoFigures } from "./dashboard/no-figures.tsx";
import { DashboardPage } from "./dashboard/page.tsx";
import { choiceOf, NO_CHOICE, readDashboardPage } from "./dashboard/read-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data?.page && `${data.page.view.title} · ${data.page.view.period}`);

/** The nation without an area in the address; a region, a province or a district with one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const areaCode = params.areaCode ?? "TH";
  const page = await readDashboardPage(viewer, areaCode, choiceOf(request.url));
  // Before the first window has opened not even the nation has figures, and that is no mistake of the reader's.
  if (!page && (areaCode !== "TH" || (await readDashboardPage(viewer, "TH", NO_CHOICE)))) throw notFound();
  return { page };
}

export default function Dashboard() {
  const { page } = useLoaderData<typeof loader>();
  return page ? <DashboardPage frame={page.frame} published={page.published} {...page.view} /> : <NoFigures />;
}
