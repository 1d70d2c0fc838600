import { SECTORS, type Sector } from "../network/support.ts";

export const PARTNERS_PER_PAGE = 50;

/** What a reader asks of the list of partners. Unknown provinces match nothing. */
export interface PartnerQuery {
  q: string | null;
  sector: Sector | null;
  province: string | null;
  /** Id of the last partner of the page before. */
  after: number | null;
}

/** Reads the reader's choice from the parameters of an address; what is not understood is left out. */
export function partnerQueryOf(parameters: URLSearchParams): PartnerQuery {
  return {
    q: parameters.get("q")?.slice(0, 100) || null,
    sector: SECTORS.find((sector) => sector === parameters.get("sector")) ?? null,
    province: /^\d{2}$/.exec(parameters.get("province") ?? "")?.[0] ?? null,
    after: Number(parameters.get("after")) || null,
  };
}

/** What the register keeps of a partner. */
export interface PartnerFields {
  nameTh: string;
  nameEn: string | null;
  sector: Sector;
  areaCode: string;
  descriptionTh: string | null;
  website: string | null;
  phone: string | null;
  email: string | null;
  /** The last day as a partner, "YYYY-MM-DD". */
  activeTo: string | null;
}
