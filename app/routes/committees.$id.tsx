import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { readCommittee } from "#app/domain/committees/committee.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { idOf } from "./committees/again.server.ts";
import { committeeView } from "./committees/committee-page.server.ts";
import { CommitteePage } from "./committees/committee-page.tsx";
import { committeeMeetingsView } from "./meetings/committee-meetings.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const committee = found(await readCommittee(viewer, idOf(params.id)));
  return { ...(await committeeView(viewer, committee)), meetings: await committeeMeetingsView(viewer, committee.id) };
}

export default CommitteePage;
