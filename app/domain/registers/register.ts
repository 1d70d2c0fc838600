/** What is written down in a register of the portal and counted by indicators. */
export type RegisterKind = "meeting" | "action" | "filing" | "product" | "certificate" | "segment" | "fair_sale";

/** The indicators that each kind of record moves; all of them begin with `register:` in the catalogue. */
export const MOVES: Record<RegisterKind, readonly string[]> = {
  meeting: ["C5-04", "C5-05", "C5-06"],
  action: ["C5-07"],
  filing: ["C5-12"],
  product: ["C2-05", "C2-06"],
  certificate: ["C2-05"],
  segment: ["C2-06"],
  fair_sale: ["C3-07"],
};
