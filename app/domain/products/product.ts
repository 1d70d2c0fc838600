/** Where a product stands; an edit of a published one waits beside it and leaves its state alone. */
export const PRODUCT_STATES = ["draft", "proposed", "published", "rejected", "suspended", "archived"] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** The five OTOP categories; the codes never change. */
export const CATEGORIES = ["food", "drink", "fabric", "household", "herb"] as const;
export type Category = (typeof CATEGORIES)[number];

export const SEGMENTS = ["A", "B", "C", "D"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** A page of products: enough for a screen, light enough for a slow phone. */
export const PAGE_SIZE = 24;

/** The last revision of a product: being written, waiting, or decided. */
export interface LastRevision {
  proposedAt: Date | null;
  decision: "approved" | "rejected" | null;
}

/** What may happen to a product from where it stands. */
export type ProductStep = "edit" | "propose" | "withdraw" | "archive" | "restore" | "suspend" | "resume";

/** The steps that the writer of a product, and those that the office which publishes, may take now. */
export function stepsOf(state: ProductState, last: LastRevision): { writer: ProductStep[]; office: ProductStep[] } {
  if (state === "archived") return { writer: ["restore"], office: [] };
  const waiting = last.decision === null && last.proposedAt !== null;
  const written = last.decision === null && last.proposedAt === null;
  const writer: ProductStep[] = waiting ? ["withdraw"] : written ? ["edit", "propose"] : ["edit"];
  // Put away and taken out again it would be on show: what the office has suspended only the office resumes.
  if (!waiting && state !== "suspended") writer.push("archive");
  const office: ProductStep[] = state === "published" ? ["suspend"] : state === "suspended" ? ["resume"] : [];
  return { writer, office };
}
