import type { Problem } from "#app/domain/enterprises/problem.ts";

/** Why one of a page's forms is shown again, with what was typed into it. */
export interface FormAnswer {
  /** Which form of the page it was; it is the beginning of the ids of its fields. */
  form: string;
  problems: Problem[];
  typed: Record<string, string>;
  /** Ticks of a group of boxes. */
  ticked: string[];
}
