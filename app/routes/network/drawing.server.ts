import type { ProvinceHead } from "#app/domain/network/province-head.server.ts";
import type { Flow, ProvinceNetwork } from "#app/domain/network/province-network.server.ts";
import { COGS, filterParameters, type NetworkFilter, SECTORS } from "#app/domain/network/support.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { Drawing, Plate, Port } from "#app/ui/network/drawing.ts";
import type { Words } from "./words.server.ts";

/** So many districts are drawn; the others stand together. */
const DRAWN = 8;

interface Parts {
  head: ProvinceHead;
  network: ProvinceNetwork;
  filter: NetworkFilter;
  words: Words;
}

/** The network of a province as a drawing: what the filter lets through, and nothing else. */
export function drawingOf(parts: Parts): Drawing {
  const { head, network, filter, words } = parts;
  const { t } = words;
  const total = sum(network.flows);
  return {
    label: t("network:drawing.label", {
      province: words.name(head.province),
      state: t(`network:state.${filter.state}`),
      links: formatNumber(total),
    }),
    givers: t("network:drawing.givers"),
    takers: t("network:drawing.takers"),
    committee: filter.district ? null : plateOf(parts, "committee"),
    company: filter.district ? null : plateOf(parts, "company"),
    sectors: sectorNodes(parts),
    cogs: cogsShown(filter).map((cog) => {
      const links = sum(network.flows.filter((flow) => flow.cog === cog));
      const name = words.cog(cog);
      const summary = links ? t("network:links", { links: formatNumber(links) }) : t("network:none");
      return { cog, name, links, summary, title: `${cog} ${name}: ${summary}`, to: toPage(parts, { cog }) };
    }),
    places: placeNodes(parts),
  };
}

/** The cogs that a filter leaves: one, or all in their order. */
export function cogsShown({ cog }: NetworkFilter) {
  return COGS.filter((each) => cog === null || each === cog);
}

/** The sectors that a filter leaves: one, or all in their order. */
export function sectorsShown({ sector }: NetworkFilter) {
  return SECTORS.filter((each) => sector === null || each === sector);
}

export function sum(flows: readonly Pick<Flow, "links">[]): number {
  return flows.reduce((total, { links }) => total + links, 0);
}

function toPage({ head, filter }: Parts, more: Partial<NetworkFilter>): string {
  return paths.networkOf(head.province.code, filterParameters({ ...filter, ...more }));
}

function portsOf(parts: Parts, flows: readonly Flow[], name: string, more: Partial<NetworkFilter>): Port[] {
  const { t, cog: cogName } = parts.words;
  return cogsShown(parts.filter).map((cog) => {
    const links = sum(flows.filter((flow) => flow.cog === cog));
    const params = { name, cog: `${cog} ${cogName(cog)}`, links: formatNumber(links) };
    const title = t(links > 0 ? "network:drawing.port" : "network:drawing.gap", params);
    return { cog, links, title, to: toPage(parts, { ...more, cog }) };
  });
}

function plateOf(parts: Parts, place: "committee" | "company"): Plate | null {
  const { head, network, words } = parts;
  const node = head[place];
  if (!node) return null;
  const flows = network.flows.filter((flow) => flow.place === place);
  const name = words.name(node);
  const links = sum(flows);
  return {
    name: words.t(`network:drawing.${place}`, { province: words.name(head.province) }),
    to: place === "committee" ? paths.committee(node.id) : paths.company(node.id),
    title: links > 0 ? words.t("network:drawing.receives", { name, links: formatNumber(links) }) : name,
    ports: portsOf(parts, flows, name, {}),
  };
}

function sectorNodes(parts: Parts): Drawing["sectors"] {
  const { network, words, filter } = parts;
  const { t } = words;
  return sectorsShown(filter).map((code) => {
    const flows = network.flows.filter((flow) => flow.sector === code);
    const named = network.supporters.filter((supporter) => supporter.sector === code);
    const givers = named[0]?.ofSector ?? 0;
    const name = words.sector(code);
    const rest = givers - named.length;
    const summary = givers
      ? t("network:drawing.giving", { givers: formatNumber(givers), links: formatNumber(sum(flows)) })
      : t("network:none");
    return {
      code,
      name,
      summary,
      title: `${name}: ${summary}`,
      to: toPage(parts, { sector: code }),
      ports: portsOf(parts, flows, name, { sector: code }),
      names: named.map((supporter) => ({
        key: String(supporter.id),
        text: `${words.name(supporter)} · ${formatNumber(supporter.links)}`,
        to: paths.partner(supporter.id),
      })),
      more:
        rest > 0
          ? {
              text: t("network:drawing.more", { count: rest, sector: name }),
              to: `${toPage(parts, { sector: code })}#links`,
            }
          : givers === 0 && filter.state === "running"
            ? findMore(parts, code)
            : null,
    };
  });
}

/** A sector that gives nothing: are there partners to ask? */
function findMore({ head, network, words }: Parts, sector: (typeof SECTORS)[number]) {
  const count = network.partners.find((each) => each.sector === sector)?.partners ?? 0;
  return {
    text: words.t(count ? "network:drawing.idle" : "network:drawing.nobody", { count }),
    to: paths.partners({ sector, province: head.province.code }),
  };
}

function placeNodes(parts: Parts): Drawing["places"] {
  const { network, filter, words } = parts;
  const { t } = words;
  const districts = network.districts
    .filter(({ code }) => filter.district === null || code === filter.district)
    .map((district) => ({ ...district, flows: network.flows.filter(({ place }) => place === district.code) }))
    .sort((a, b) => sum(b.flows) - sum(a.flows) || b.enterprises - a.enterprises);
  const [drawn, rest] = [districts.slice(0, DRAWN), districts.slice(DRAWN)];
  const most = Math.max(1, ...districts.map(({ enterprises }) => enterprises));
  const nodes = drawn.map(({ code, enterprises, flows, ...district }) => {
    const name = words.name(district);
    const summary = t("network:drawing.enterprises", { enterprises: formatNumber(enterprises) });
    const title = t("network:drawing.district", { name, summary, links: formatNumber(sum(flows)) });
    const to = toPage(parts, { district: code });
    return {
      code,
      name,
      summary,
      title,
      to,
      share: enterprises / most,
      ports: portsOf(parts, flows, name, { district: code }),
    };
  });
  if (rest.length === 0) return nodes;
  const enterprises = rest.reduce((total, district) => total + district.enterprises, 0);
  const flows = rest.flatMap((district) => district.flows);
  const name = t("network:drawing.others", { count: rest.length });
  const summary = t("network:drawing.enterprises", { enterprises: formatNumber(enterprises) });
  const title = t("network:drawing.district", { name, summary, links: formatNumber(sum(flows)) });
  return [
    ...nodes,
    {
      code: "others",
      name,
      summary,
      title,
      to: "#districts",
      share: Math.min(1, enterprises / most),
      ports: portsOf(parts, flows, name, {}),
    },
  ];
}
