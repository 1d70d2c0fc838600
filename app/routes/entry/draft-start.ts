import type { Conflict } from "./draft-context.ts";
import type { Texts } from "./report-fields.ts";

/** What a form begins with: saved, carried over a sign-in, or posted and shown again. */
export interface DraftStart {
  texts: Texts;
  /** What the server holds, as far as this form knows. */
  base: Texts;
  version: number;
  requestKey: string;
  conflict: Conflict | null;
}
