import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { COGS } from "#app/domain/network/support.ts";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { partnerQueryOf } from "#app/domain/partners/partner.ts";
import { listPartners, type PartnerRow } from "#app/domain/partners/partners.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { linkChoices, type Words, wordsFor } from "../network/words.server.ts";

/** The page of partners that an address asks for, in the reader's words. */
export async function partnerListPage(viewer: Viewer, parameters: URLSearchParams) {
  const words = wordsFor(viewer);
  const query = partnerQueryOf(parameters);
  const [list, { regions }] = [await listPartners(viewer, query), await unitFilters(viewer, null)];
  const chosen = { q: query.q ?? "", sector: query.sector ?? "", province: query.province ?? "" };
  return {
    title: words.t("partners:title"),
    chosen,
    isFiltered: Object.values(chosen).some(Boolean),
    choices: {
      sectors: linkChoices(words).sectors,
      provinces: regions.map((region) => ({
        label: words.name(region),
        options: region.provinces.map((province) => ({ value: province.code, label: words.name(province) })),
      })),
    },
    partners: list.partners.map((partner) => rowOf(partner, words)),
    next: list.next ? paths.partners({ ...chosen, after: list.next }) : null,
    previous: query.after ? paths.partners(chosen) : null,
    mayAdd: can(viewer, "partners.manage"),
  };
}

export type PartnerListPage = Awaited<ReturnType<typeof partnerListPage>>;

function rowOf(partner: PartnerRow, words: Words) {
  return {
    id: partner.id,
    name: words.name(partner),
    sector: words.sector(partner.sector),
    area: words.name({ nameTh: partner.areaTh, nameEn: partner.areaEn }),
    ended: partner.activeTo && words.t("partners:until", { date: formatDate(partner.activeTo, words.language) }),
    ...runningView(partner.running, words),
  };
}

/** Running support by cog: one coin each, holes included, and how many in all. */
export function runningView(running: PartnerRow["running"], words: Words) {
  const links = running.reduce((total, each) => total + each.links, 0);
  return {
    links: formatNumber(links),
    cogs: COGS.map((cog) => {
      const count = running.find((each) => each.cog === cog)?.links ?? 0;
      const params = { cog: words.cog(cog), links: formatNumber(count) };
      return { cog, links: count, title: words.t(count ? "partners:gives" : "partners:givesNot", params) };
    }),
  };
}
