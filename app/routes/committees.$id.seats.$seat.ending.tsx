import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { pageMeta } from "#app/root/page-meta.ts";
import { endFromForm } from "./committees/seat-commands.server.ts";
import { seatPage } from "./committees/seat-page.server.ts";
import { SeatPage } from "./committees/seat-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return seatPage(request, params);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return endFromForm(request, params);
}

export default SeatPage;
