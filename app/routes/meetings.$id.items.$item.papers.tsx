import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { MOST_PAPER_BYTES } from "#app/domain/files/stored-files.server.ts";
import { addPaper } from "#app/domain/meetings/change-papers.server.ts";
import { found } from "#app/http/respond.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { numberIn } from "./meetings/answer.ts";
import { again, onward } from "./meetings/answers.server.ts";
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
  found(await itemPage(viewer, at.meetingId, at.itemId));
  const { upload, fields } = await readUploadForm(request, "paper", MOST_PAPER_BYTES);
  if (typeof upload === "string") return again(fields, "paper", "meetings:refused.no_paper", "paper");
  const added = found(await addPaper(viewer, at, upload));
  if (!added.ok) return again(fields, "paper", added.reason, "paper");
  return onward(paths.meetingItem(at.meetingId, at.itemId), "meetings:flash.saved");
}

export default ItemPageView;
