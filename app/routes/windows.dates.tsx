import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { changeDates } from "./windows/change-dates.server.ts";
import { windowsPage } from "./windows/windows-page.server.ts";
import { WindowsPage } from "./windows/windows-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return windowsPage(await requireRight(request, "windows.manage"), new URL(request.url).searchParams);
}

export async function action({ request }: ActionFunctionArgs) {
  return changeDates(await requireRight(request, "windows.manage"), await request.formData());
}

export default WindowsPage;
