import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { COUNT_UP_TO } from "#app/domain/reviews/inbox.server.ts";
import { nextInQueue } from "#app/domain/reviews/next-in-queue.server.ts";
import type { ReviewCommand } from "#app/domain/reviews/review.ts";
import { queueQueryOf } from "#app/domain/reviews/review-queue.ts";
import type { Flash } from "#app/http/cookies.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

const DECISIONS: ReviewCommand[] = ["approval", "acceptance", "return"];

/** What a decision offers to go on with: the next report of the list that its reviewer came from, and how many are left. */
export async function nextReport(
  viewer: Viewer,
  decided: ReportKey,
  command: ReviewCommand,
  back: string,
): Promise<Flash["next"]> {
  if (!DECISIONS.includes(command) || !(can(viewer, "reports.approve") || can(viewer, "reports.accept"))) return;
  const list = new URL(back || paths.reviews(), "http://portal");
  const query = list.pathname === paths.reviews() ? queueQueryOf(list.searchParams) : {};
  const { next, left } = await nextInQueue(viewer, decided, query);
  if (!next) return { key: "reviews:next.none" };
  return {
    key: left > COUNT_UP_TO ? "reviews:next.more" : "reviews:next.open",
    params: { left: formatNumber(Math.min(left, COUNT_UP_TO)) },
    to: paths.review(next.unitCode, next.periodCode, next.formCode, { back: paths.reviews({ ...query }) }),
  };
}
