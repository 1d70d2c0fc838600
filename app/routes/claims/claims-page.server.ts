import type { Viewer } from "#app/domain/access/viewer.ts";
import { claims } from "#app/domain/enterprises/claims.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";

/** The page of claims that an address asks for, in the reader's words. */
export async function claimsPage(viewer: Viewer, asked: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const decided = asked.get("show") === "decided";
  const after = rowId(asked.get("after") ?? undefined) || null;
  const found = await claims(viewer, { decided, after });
  const name = wordIn({ language });
  return {
    title: t("claims:list.title"),
    decided,
    next: found.next,
    claims: found.claims.map((claim) => ({
      ...{ id: claim.id, code: claim.code, state: claim.state, message: claim.message, reason: claim.reason },
      ...{ claimant: claim.claimant, email: claim.email, owners: claim.owners, isOwn: claim.isOwn },
      masked: claim.idNumberMasked,
      name: name(claim.nameTh, claim.nameEn),
      district: name(claim.districtTh, claim.districtEn),
      role: claim.memberRole && t(`enterprises:role.${claim.memberRole}`),
      asked: formatDateTime(claim.askedAt, language),
      by: claim.decidedAt && {
        by: name(claim.decidedByTh, claim.decidedByEn),
        at: formatDateTime(claim.decidedAt, language),
      },
    })),
  };
}

export type ClaimView = Awaited<ReturnType<typeof claimsPage>>["claims"][number];
