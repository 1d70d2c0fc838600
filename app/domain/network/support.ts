/** Support as the network knows it: the five cogs, the five sectors, and whether it is running. Numbers never mean rank. */
export const COGS = [1, 2, 3, 4, 5] as const;
export type Cog = (typeof COGS)[number];

export const SECTORS = ["government", "private", "academic", "civil_society", "people"] as const;
export type Sector = (typeof SECTORS)[number];

export const LINK_STATES = ["running", "ended", "upcoming"] as const;
/** Running: the day it is in Bangkok lies in the days for which support is given. */
export type LinkState = (typeof LINK_STATES)[number];

export const LINKS_PER_PAGE = 25;

/** What the network of a province is narrowed to; nothing chosen means all, but for the state: running. */
export interface NetworkFilter {
  cog: Cog | null;
  sector: Sector | null;
  /** A district of the province, four digits. */
  district: string | null;
  state: LinkState | "all";
  /** Part of what is given, or of the name of who gives or receives; spaces and case do not matter. */
  q?: string | null;
}

export const EVERYTHING_RUNNING: NetworkFilter = { cog: null, sector: null, district: null, state: "running" };
const LONGEST_SEARCH = 100;

/** Reads the reader's choice from the parameters of an address; what is not understood is left out. */
export function networkFilterOf(parameters: URLSearchParams, province: string): NetworkFilter {
  const district = parameters.get("district") ?? "";
  return {
    cog: COGS.find((cog) => String(cog) === parameters.get("cog")) ?? null,
    sector: SECTORS.find((sector) => sector === parameters.get("sector")) ?? null,
    district: /^\d{4}$/.test(district) && district.startsWith(province) ? district : null,
    state: [...LINK_STATES, "all" as const].find((state) => state === parameters.get("state")) ?? "running",
    q: (parameters.get("q") ?? "").trim().slice(0, LONGEST_SEARCH) || null,
  };
}

/** The same choice as parameters of an address. */
export function filterParameters({ cog, sector, district, state, q = null }: NetworkFilter) {
  return { cog, sector, district, state: state === "running" ? null : state, q };
}
