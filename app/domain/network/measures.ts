/** What the map of the network can show. */
export const MEASURES = ["links", "enterprises", "members", "vacancies", "overdue"] as const;
export type Measure = (typeof MEASURES)[number];

/** What Bangkok has not: neither committee nor its seats and actions. */
export const OF_COMMITTEES: readonly Measure[] = ["vacancies", "overdue"];
