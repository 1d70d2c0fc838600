import type { Audience } from "../personal-data/visibility.ts";

export const PRODUCER_TYPES = ["community_group", "single_owner", "sme"] as const;
export type ProducerType = (typeof PRODUCER_TYPES)[number];

export const STATUS_KINDS = ["otop", "community_enterprise", "sme", "social_enterprise"] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

export const MEMBER_ROLES = ["leader", "contact", "member"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Kinds of certificates that the register knows by name; any other is written out. */
export const CERTIFICATE_SCHEMES = [
  "fda", // อย.
  "tcps", // มผช.
  "tis", // มอก.
  "halal",
  "gi",
  "gap",
  "organic",
  "gmp",
  "haccp",
  "q_mark",
  "peacock", // ตรานกยูงพระราชทาน
] as const;

interface Named {
  nameTh: string;
  nameEn: string | null;
}

export interface StatusRow {
  id: number;
  kind: StatusKind;
  registerNumber: string | null;
  round: { fiscalYear: number; number: number } | null;
  from: string;
  /** The last day; null: without an end. */
  to: string | null;
  isCurrent: boolean;
}

export interface CertificateRow {
  id: number;
  scheme: string;
  number: string;
  issuer: string | null;
  /** Of one product; null: of the producer. */
  product: string | null;
  from: string;
  to: string | null;
  /** Valid today; it stops on the day after its last one. */
  isValid: boolean;
  isVerified: boolean;
  /** There is a paper that the viewer may open. */
  hasPaper: boolean;
}

export interface MemberRow {
  id: number;
  role: MemberRole;
  /** All below are null for whoever does not see them. */
  personId: number | null;
  name: string | null;
  nameEn: string | null;
  phone: string | null;
  email: string | null;
  idNumberMasked: string | null;
  from: string | null;
  to: string | null;
}

export interface ProductRow {
  id: number;
  nameTh: string;
  nameEn: string | null;
  stars: number | null;
  segment: "A" | "B" | "C" | "D" | null;
}

export interface SupportRow {
  id: number;
  cog: number;
  whatTh: string;
  supporterTh: string;
  supporterEn: string | null;
  sectorCode: string;
  from: string;
  to: string | null;
  resultTh: string | null;
  valueBaht: string | null;
}

/** What the register knows of an enterprise, as far as the viewer sees it by the table of visibility. */
export interface EnterpriseRecord extends Named {
  id: number;
  code: string;
  audience: Audience;
  producerType: ProducerType;
  category: Named & { code: string };
  businessAreas: (Named & { code: string })[];
  province: Named & { code: string };
  district: Named & { code: string };
  subdistrict: (Named & { code: string }) | null;
  siteAddressTh: string | null;
  foundedOn: string | null;
  storyTh: string | null;
  storyEn: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  registrationNumber: string | null;
  externalCode: string | null;
  activeTo: string | null;
  statuses: StatusRow[];
  certificates: CertificateRow[];
  members: MemberRow[];
  products: { some: ProductRow[]; total: number };
  supports: SupportRow[];
  /** What the viewer may do with this record. */
  may: { edit: boolean; register: boolean; decide: boolean; numbers: boolean; claim: boolean };
}
