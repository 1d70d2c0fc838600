/** What is wrong with what was typed: the field, and an i18n key that says what to do. It never names another person. */
export interface Problem {
  field: string;
  key: string;
  params?: Record<string, string>;
}

/** A command that takes what somebody typed. */
export type Answer<Done = object> = ({ ok: true } & Done) | { ok: false; problems: Problem[] };

/** One problem as an answer. */
export function wrong(field: string, key: string, params?: Record<string, string>): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ field, key: `enterprises:problem.${key}`, ...(params && { params }) }] };
}
