/** Why a form of the fairs is shown again, with what was typed. */
export interface FormAnswer {
  /** The command that was refused, where a page has several forms. */
  intent: string;
  /** Words in the reader's language, and the field they are about. */
  errors: { id?: string; message: string }[];
  typed: Record<string, string>;
}

/** What was typed into the fields of a form; of several with one name the last. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

/** The messages at one field. */
export function errorsAt(answer: FormAnswer | null | undefined, id: string): string[] {
  return (answer?.errors ?? []).filter((error) => error.id === id).map((error) => error.message);
}
