/** Why a form is shown again, with what was typed. */
export interface FormAnswer {
  /** Which form of the page it was. */
  intent: string;
  /** An i18n key and the field it is about. */
  errors: { id?: string; key: string; params?: Record<string, string | number> }[];
  typed: Record<string, string>;
}

/** What was typed into the fields of a form. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter(([, value]) => typeof value === "string")) as Record<string, string>;
}

/** A text of a form; null when nothing is in it. */
export function textIn(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === "string" && value.trim() ? value.trim().replace(/\r\n/g, "\n") : null;
}

/** A whole number of a form or an address; null when it is none. */
export function numberIn(value: FormDataEntryValue | string | null | undefined): number | null {
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
