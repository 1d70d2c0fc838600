/** Why a form of the windows page is shown again, with what was typed. `form` says which of them it was. */
export interface WindowAnswer {
  form: "open" | "exception" | "expected" | "dates";
  /** An i18n key and the field it is about. */
  errors: { id?: string; key: string; params?: Record<string, string> }[];
  typed: Record<string, string>;
}

/** What was typed into the fields of a form. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}
