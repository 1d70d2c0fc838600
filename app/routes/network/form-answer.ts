import type { FieldProblem } from "#app/domain/network/support-fields.ts";

/** Why a form is shown again, with what was typed. */
export interface FormAnswer {
  /** Fields by id; without one the message stands alone. */
  problems: (Omit<FieldProblem, "id"> & { id?: string })[];
  typed: Record<string, string>;
}

/** What was typed into the fields of a form. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}
