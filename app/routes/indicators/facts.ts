/** What is told of every indicator where there is something to tell, in this order; names are under `fact` of `indicators`. */
export const FACTS = [
  "reported",
  "made",
  "numerator",
  "denominator",
  "areas",
  "times",
  "values",
  "refused",
  "asked",
  "parts",
  "better",
  "standing",
] as const;

export type Fact = (typeof FACTS)[number];

/** One indicator in words: nothing left to decide. */
export interface EntryView {
  code: string;
  cog: number;
  name: string;
  unit: string;
  definition: string;
  facts: Record<Fact, string[]>;
}
