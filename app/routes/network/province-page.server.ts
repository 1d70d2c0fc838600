import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { type ProvinceHead, readProvinceHead } from "#app/domain/network/province-head.server.ts";
import { linksOfProvince } from "#app/domain/network/province-links.server.ts";
import { type ProvinceNetwork, readProvinceNetwork } from "#app/domain/network/province-network.server.ts";
import { filterParameters, type NetworkFilter, networkFilterOf } from "#app/domain/network/support.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { PairMatrixProps } from "#app/ui/network/pair-matrix.tsx";
import { cogsShown, drawingOf, sectorsShown, sum } from "./drawing.server.ts";
import { linkView } from "./link-view.server.ts";
import { linkChoices, type Words, wordsFor } from "./words.server.ts";

/** The network of a province as its page shows it: drawing, sums and links. Null when there is no such province. */
export async function provincePage(viewer: Viewer, code: string, parameters: URLSearchParams) {
  const head = await readProvinceHead(viewer, code);
  if (!head) return null;
  const filter = networkFilterOf(parameters, code);
  const after = Number(parameters.get("after")) || null;
  const [network, page] = await Promise.all([
    readProvinceNetwork(viewer, code, filter),
    linksOfProvince(viewer, code, filter, after),
  ]);
  const words = wordsFor(viewer);
  const chosen = filterParameters(filter);
  const total = sum(network.flows);
  return {
    code,
    title: words.t("network:province.title", { province: words.name(head.province) }),
    region: { code: head.region.code, name: words.name(head.region) },
    province: words.name(head.province),
    inBangkok: code === "10",
    chosen: { ...chosen, cog: filter.cog ? String(filter.cog) : "", state: filter.state },
    isFiltered: Object.values(chosen).some((value) => value !== null),
    choices: {
      ...linkChoices(words),
      districts: network.districts.map((each) => ({ value: each.code, label: words.name(each) })),
    },
    drawing: drawingOf({ head, network, filter, words }),
    matrix: matrixOf(code, network, filter, words),
    facts: factsOf(head, network, words),
    supporters: supportersOf(network, filter, words),
    receivers: receiversOf(head, network, filter, words),
    links: page.links.map((link) => linkView(link, words)),
    summary: words.t("network:links", { links: formatNumber(total) }),
    total,
    next: page.next ? `${paths.networkOf(code, { ...chosen, after: page.next })}#links` : null,
    previous: after ? `${paths.networkOf(code, chosen)}#links` : null,
    csv: paths.networkLinks(code, chosen),
    mayAdd: can(viewer, "partners.manage"),
  };
}

export type ProvincePage = NonNullable<Awaited<ReturnType<typeof provincePage>>>;

function factsOf(head: ProvinceHead, network: ProvinceNetwork, words: Words) {
  const { code } = head.province;
  const enterprises = network.districts.reduce((total, district) => total + district.enterprises, 0);
  const partners = network.partners.reduce((total, each) => total + each.partners, 0);
  const fact = (key: string, value: number, to?: string) => ({
    key,
    label: words.t(`network:fact.${key}`),
    value: formatNumber(value),
    to,
  });
  return [
    fact("enterprises", enterprises, paths.units({ area: code, kind: "enterprise" })),
    fact("partners", partners, paths.partners({ province: code })),
    fact("vacancies", head.vacantSeats, head.committee ? paths.committee(head.committee.id) : undefined),
    fact("overdue", head.overdueActions),
  ].filter(({ key }) => code !== "10" || key === "enterprises" || key === "partners");
}

/** Sectors by cogs: links in each pair, holes where there is none. */
function matrixOf(code: string, network: ProvinceNetwork, filter: NetworkFilter, words: Words): PairMatrixProps {
  const { t } = words;
  const [cogs, sectors] = [cogsShown(filter), sectorsShown(filter)];
  const to = (more: Partial<NetworkFilter>) => paths.networkOf(code, filterParameters({ ...filter, ...more }));
  const links = (sector: string | null, cog: number | null) =>
    sum(network.flows.filter((flow) => (!sector || flow.sector === sector) && (!cog || flow.cog === cog)));
  const most = Math.max(1, ...sectors.flatMap((sector) => cogs.map((cog) => links(sector, cog))));
  return {
    caption: t("network:matrix.caption", { state: t(`network:state.${filter.state}`) }),
    corner: t("network:column.sector"),
    cogs: cogs.map((cog) => ({ cog, name: words.cog(cog), to: to({ cog }) })),
    rows: sectors.map((sector) => ({
      key: sector,
      name: words.sector(sector),
      to: to({ sector }),
      total: formatNumber(links(sector, null)),
      cells: cogs.map((cog) => {
        const count = links(sector, cog);
        const params = { name: words.sector(sector), cog: `${cog} ${words.cog(cog)}`, links: formatNumber(count) };
        return {
          cog,
          text: count ? formatNumber(count) : t("network:none"),
          title: t(count ? "network:drawing.port" : "network:drawing.gap", params),
          to: to({ sector, cog }),
          share: Math.sqrt(count / most) - 0.01,
          gap: count === 0,
        };
      }),
    })),
    total: {
      header: t("network:column.total"),
      cells: cogs.map((cog) => formatNumber(links(null, cog))),
      all: formatNumber(links(null, null)),
    },
  };
}

function supportersOf(network: ProvinceNetwork, filter: NetworkFilter, words: Words) {
  return sectorsShown(filter).map((sector) => {
    const named = network.supporters.filter((supporter) => supporter.sector === sector);
    return {
      sector,
      name: words.sector(sector),
      registered: formatNumber(network.partners.find((each) => each.sector === sector)?.partners ?? 0),
      giving: formatNumber(named[0]?.ofSector ?? 0),
      named: named.map((supporter) => ({
        id: supporter.id,
        text: `${words.name(supporter)} · ${formatNumber(supporter.links)}`,
        to: paths.partner(supporter.id),
      })),
    };
  });
}

/** Everybody who receives: the committee and the company, then every district. */
function receiversOf(
  { province, committee, company }: ProvinceHead,
  network: ProvinceNetwork,
  filter: NetworkFilter,
  words: Words,
) {
  const row = (place: string, name: string, to: string, enterprises: { text: string; to: string } | null) => {
    const flows = network.flows.filter((flow) => flow.place === place);
    const cogs = cogsShown(filter).map((cog) => {
      const links = sum(flows.filter((flow) => flow.cog === cog));
      return { cog, text: links ? formatNumber(links) : null };
    });
    return { code: place, name, to, enterprises, cogs, links: formatNumber(sum(flows)) };
  };
  const { code } = province;
  const districts = network.districts
    .filter((district) => filter.district === null || district.code === filter.district)
    .map((district) =>
      row(
        district.code,
        words.name(district),
        paths.networkOf(code, filterParameters({ ...filter, district: district.code })),
        {
          text: formatNumber(district.enterprises),
          to: paths.units({ area: code, district: district.code, kind: "enterprise" }),
        },
      ),
    );
  if (filter.district !== null) return districts;
  return [
    ...(committee ? [row("committee", words.name(committee), paths.committee(committee.id), null)] : []),
    ...(company ? [row("company", words.name(company), paths.company(company.id), null)] : []),
    ...districts,
  ];
}
