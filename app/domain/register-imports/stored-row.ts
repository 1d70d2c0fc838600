import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import type { Column } from "./columns.ts";

/** What a row says of an enterprise: the fields that are not blank. A blank cell leaves what stands. */
export type Given = Partial<EnterpriseInput>;

/** Why a row is refused: its column where it is one, a key of the locale with its area, and what stood there, never a person's number. */
export interface RowProblem {
  column: Column | null;
  key: string;
  params?: Record<string, string>;
  value: string;
}

/** A row as it is kept: the texts of its cells without any person's number, and what they mean. */
export interface RowContent {
  cells: Partial<Record<Column, string>>;
  externalCode: string;
  given: Given;
}

/** What stood before a row was written, to be put back. */
export type Before = EnterpriseInput & { version: number };

export const OUTCOMES = ["created", "updated", "unchanged", "refused"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an undo made of a row that had been written. */
export type Fate = "put_back" | "edited_since" | "in_use" | "taken" | "out_of_scope";
