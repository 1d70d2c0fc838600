import type { PeriodKind } from "../periods/fiscal.ts";

/** What the portal measures, as plain objects: ids key the tables, codes the edges. */

export interface Cog {
  /** 0 is the one goal that the five cogs turn. */
  number: number;
  code: string;
  nameTh: string;
  nameEn: string;
  stage: "upstream" | "midstream" | "downstream" | null;
}

export interface Form {
  id: number;
  code: string;
  reportedBy: "enterprise" | "company" | "province";
  frequency: PeriodKind;
  bureau: "otop" | "community";
  nameTh: string;
  nameEn: string;
}

export interface Split {
  /** 0 is the undivided figure. */
  id: number;
  dimension: string;
  code: string;
  nameTh: string;
  nameEn: string;
}

export interface Indicator {
  id: number;
  code: string;
  /** The form it is typed into, or for a derived one the form whose reports it counts. */
  form: Form;
  cog: number;
  position: number;
  nameTh: string;
  nameEn: string;
  /** What is counted, in a sentence or two. */
  definitionTh: string;
  definitionEn: string;
  unitTh: string;
  unitEn: string;
  numeratorTh: string | null;
  numeratorEn: string | null;
  denominatorTh: string | null;
  denominatorEn: string | null;
  areaRule: "sum" | "ratio";
  timeRule: "sum" | "last" | "ytd" | "ratio";
  direction: "up" | "down" | "neutral";
  decimals: number;
  /** What a quotient is shown times: 100 for percent. */
  multiplier: number;
  splitDimension: string | null;
  /** Not empty: computed, never typed in; beginning with `register:` it comes from a register of the portal. */
  derivedFrom: string;
}

export interface Catalogue {
  cogs: Cog[];
  forms: Form[];
  splits: Split[];
  /** In the order of the catalogue. */
  indicators: Indicator[];
  byCode: ReadonlyMap<string, Indicator>;
}

/** Which roll-up periods hold a figure of a form: a month report also has quarters and years. */
export function periodKindsOf(frequency: PeriodKind): PeriodKind[] {
  switch (frequency) {
    case "month":
      return ["month", "quarter", "year"];
    case "quarter":
      return ["quarter", "year"];
    case "calendar_year":
      return ["calendar_year", "year"];
    case "year":
      return ["year"];
  }
}

/** True when there can be a figure of the indicator for a period of this kind: a yearly one says nothing about a quarter. */
export function isKeptIn({ form }: { form: Pick<Form, "frequency"> }, { kind }: { kind: PeriodKind }): boolean {
  return periodKindsOf(form.frequency).includes(kind);
}

/** True for a stock or a running total: its latest answer counts, and periods are never added. */
export function takesLatest(indicator: Indicator): boolean {
  return indicator.timeRule === "last" || indicator.timeRule === "ytd";
}

/** The five cogs, then the goal that they turn. */
export function cogsInOrder({ cogs }: Pick<Catalogue, "cogs">): Cog[] {
  return [...cogs].sort((a, b) => (a.number || 9) - (b.number || 9));
}

/** The parts that an indicator may be reported in; none for most. */
export function splitsOf(
  { splits }: Pick<Catalogue, "splits">,
  { splitDimension }: { splitDimension: string | null },
): Split[] {
  return splits.filter(({ id, dimension }) => id !== 0 && dimension === splitDimension);
}

/** Nobody has confirmed the definition yet: where it comes from is written in its `basis`. */
export function isProposal(basis: string): boolean {
  return basis.startsWith("assumption");
}
