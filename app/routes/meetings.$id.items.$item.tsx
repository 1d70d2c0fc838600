import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { actOnItem } from "./meetings/act-on-item.server.ts";
import { numberIn } from "./meetings/answer.ts";
import { itemPage } from "./meetings/item-page.server.ts";
import { ItemPageView } from "./meetings/item-view.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.item.titleTh);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  return found(await itemPage(viewer, found(numberIn(params.id)), found(numberIn(params.item))));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  const at = { meetingId: found(numberIn(params.id)), itemId: found(numberIn(params.item)) };
  return actOnItem(viewer, at, await request.formData());
}

export default ItemPageView;
