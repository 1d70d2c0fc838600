import type { Notice } from "#app/domain/notices/notice.ts";
import { paths } from "#app/paths.ts";

/** The page that a notice is about. */
export function whereTo({ kind, subject, words }: Pick<Notice, "kind" | "subject" | "words">): string {
  const word = (name: string) => String(words[name] ?? "");
  switch (kind) {
    case "report_returned":
      return paths.report(word("unit"), word("period"), word("form"));
    case "report_asked":
    case "report_answered":
      return `${paths.review(word("unit"), word("period"), word("form"))}#note-${subject}`;
    case "meeting_called":
    case "meeting_cancelled":
      return paths.meeting(Number(subject));
    case "action_given":
    case "action_overdue":
      return paths.action(Number(subject));
    case "sales_missing":
      return paths.fairSales(word("fair"));
    case "staff_appointed":
      return paths.fairCheckIn(word("fair"));
    case "assistant_joined":
      return paths.myAssistants();
    case "fair_cancelled":
    case "fair_moved":
      return paths.fair(word("fair"));
    default:
      return paths.fairPart(word("fair"), "apply");
  }
}
