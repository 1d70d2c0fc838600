import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { linksOfSupporter } from "#app/domain/network/province-links.server.ts";
import { partnerOf } from "#app/domain/partners/partner.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { linkView } from "../network/link-view.server.ts";
import { wordsFor } from "../network/words.server.ts";
import { runningView } from "./partner-list.server.ts";

/** A partner with the support it gives and gave, as its page shows it; null when there is none. */
export async function partnerPage(viewer: Viewer, id: string, parameters: URLSearchParams) {
  const partner = await partnerOf(viewer, Number(id) || 0);
  if (!partner) return null;
  const words = wordsFor(viewer);
  const after = Number(parameters.get("after")) || null;
  const { links, next } = await linksOfSupporter(viewer, partner.id, after);
  const { areaCode, contact } = partner;
  return {
    id: partner.id,
    name: words.name(partner),
    kind: words.t(`partners:kind.${partner.kind}`),
    sector: words.sector(partner.sector),
    sectorTo: paths.partners({ sector: partner.sector }),
    area: words.name({ nameTh: partner.areaTh, nameEn: partner.areaEn }),
    networkTo: /^\d/.test(areaCode) ? paths.networkOf(areaCode.slice(0, 2)) : paths.network(),
    ended: partner.activeTo && words.t("partners:until", { date: formatDate(partner.activeTo, words.language) }),
    description: partner.descriptionTh,
    website: partner.website,
    contact,
    mine: partner.mine,
    ...runningView(partner.running, words),
    rows: links.map((link) => linkView(link, words)),
    next: next ? paths.partner(partner.id, { after: next }) : null,
    previous: after ? paths.partner(partner.id) : null,
    mayAdd: can(viewer, "partners.manage"),
  };
}
