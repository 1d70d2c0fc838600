/** Why a form is shown again, with what was typed. `form` says which of the page's forms it was. */
export interface FormAnswer {
  form: string;
  /** An i18n key and the field it is about. */
  errors: { id?: string; key: string; params?: Record<string, string> }[];
  typed: Record<string, string>;
  /** People of the name that was typed, to choose from. */
  known?: { id: number; label: string }[];
}

/** What was typed into the fields of a form. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}
