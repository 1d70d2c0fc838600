import type { SalesSum } from "./sums.ts";

/** What a closing report holds once and for all; codes, not words, so that it reads in both languages. */
export interface ClosingContent {
  sums: SalesSum[];
  /** Province × category × stars × zone. */
  cross: {
    province: string;
    category: string;
    stars: number | null;
    zone: string;
    booths: number;
    expected: number;
    reported: number;
    verified: number;
    total: string;
    verifiedTotal: string;
  }[];
  /** Booth-days nobody has reported, by name. */
  missing: { booth: string; enterprise: string; name: string; province: string; day: string }[];
  visitors: { day: string; visitors: number }[];
  targetBaht: string | null;
  /** The fair this one follows, as its own report closed it. */
  previous: { code: string; nameTh: string; nameEn: string; sums: SalesSum[] } | null;
}

/** The one way the content is written down, keys in order, so that its fingerprint can be made again from what is stored. */
export function frozen(content: ClosingContent): string {
  return JSON.stringify(content, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
