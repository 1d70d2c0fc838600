import type { Viewer } from "#app/domain/access/viewer.ts";
import { type CommitteeRecord, readCommittee } from "#app/domain/committees/committee.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { wordIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";
import { idOf } from "./again.server.ts";

/** The committee of an address for whoever keeps it; to everybody else its workshop is not there. */
export async function keptCommittee(request: Request, id: string | undefined) {
  const viewer = await requireRight(request, "committees.manage");
  const committee = found(await readCommittee(viewer, idOf(id)));
  if (!committee.kept) throw notFound();
  return { viewer, committee };
}

/** Where a page of its workshop stands: all committees, then the committee itself. */
export function crumbsOf(viewer: Viewer, committee: CommitteeRecord, all: string) {
  return [
    { label: all, to: paths.committees({ area: "TH" }) },
    { label: wordIn(viewer)(committee.nameTh, committee.nameEn), to: paths.committee(committee.id) },
  ];
}
