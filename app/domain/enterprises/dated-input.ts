import { readDate } from "../periods/fiscal.ts";
import type { Problem } from "./problem.ts";

/** First and last day as typed: the first is needed, a blank last one means without an end. */
export function readSpan(
  from: string | undefined,
  to: string | undefined,
): { from: string; to: string | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const first = readDate(from ?? "");
  if (!first) problems.push({ field: "from", key: "enterprises:problem.no_date" });
  const last = to?.trim() ? readDate(to) : null;
  if (to?.trim() && !last) problems.push({ field: "to", key: "enterprises:problem.no_date" });
  return { from: first ?? "", to: last, problems };
}
