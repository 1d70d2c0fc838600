/**
 * The points of an application's score, a rule of the portal kept in this one place. The department publishes which things
 * count (stars, certificates, and that whoever did not come is marked down in the next year) but no numbers; these are ours.
 */
export const POINTS = { star: 10, certificate: 5, noShow: -10 } as const;

/** How many years after a fair a no-show there still counts: in the rest of its year and in the next. */
export const NO_SHOW_YEARS = 1;

/** What the history calls it that an application was sent and judged; it keeps the parts. */
export const SCORED = "fair_application.sent";

/** What a score is made of. */
export interface Scored {
  /** Of the best product. */
  stars: number;
  certified: boolean;
  /** Fairs of this year and the last at which the enterprise had a booth and did not come. */
  noShows: number;
}

/** What each part gives or takes, and the sum; nobody falls below zero. */
export interface Score {
  total: number;
  parts: { stars: number; certificate: number; noShow: number };
}

/** The score by the points of the rule. */
export function scoreOf({ stars, certified, noShows }: Scored): Score {
  const parts = {
    stars: stars * POINTS.star,
    certificate: certified ? POINTS.certificate : 0,
    noShow: noShows === 0 ? 0 : noShows * POINTS.noShow,
  };
  return { total: Math.max(0, parts.stars + parts.certificate + parts.noShow), parts };
}
