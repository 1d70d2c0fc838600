/** What a form of companies is answered with when something is wrong: nothing typed is lost. */
export interface FormAnswer {
  typed: Record<string, string>;
  /** `id` is the field; `key` the words. */
  problems: { id?: string; key: string }[];
}
