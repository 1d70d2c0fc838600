import { z } from "zod";
import { cellOfField, type Texts } from "./report-fields.ts";

const INTENTS = ["save", "check", "send"] as const;

/** What the form of one report posts, the same with and without a script. */
const schema = z.object({
  intent: z.enum(INTENTS).default("save"),
  version: z.coerce.number().int().min(0),
  requestKey: z.string().min(8).max(100),
  /** What the form held when it was opened, as JSON; only fields that were not blank. */
  base: z
    .string()
    .max(100_000)
    .default("{}")
    .transform((text, context) => {
      try {
        return z.record(z.string(), z.string()).parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: "custom", message: "base is not a record of texts" });
        return z.NEVER;
      }
    }),
});

export interface ReportPost extends z.infer<typeof schema> {
  /** Figures, reasons and explanations by field name. */
  texts: Texts;
  /** Answers in words to the questions of a return, by cell. */
  notes: Record<string, string>;
  /** Cells that somebody else changed too, where their value was chosen. */
  theirs: string[];
}

const MOST_TEXT = 2000;

/** Reads a posted report form; null when it is none of ours. */
export function readReportPost(form: FormData): ReportPost | null {
  const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const header = schema.safeParse(Object.fromEntries(entries.filter(([name]) => name in schema.shape)));
  if (!header.success) return null;
  const named = (prefix: string) =>
    entries
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), text] as const);
  return {
    ...header.data,
    texts: Object.fromEntries(
      entries.filter(([name]) => cellOfField(name)).map(([name, text]) => [name, text.slice(0, MOST_TEXT)]),
    ),
    notes: Object.fromEntries(named("note:").map(([cell, text]) => [cell, text.slice(0, MOST_TEXT)])),
    theirs: named("choice:").flatMap(([cell, choice]) => (choice === "theirs" ? [cell] : [])),
  };
}
