import { parsePeriod } from "#app/domain/periods/period-code.ts";
import { CATEGORIES, type Facts, SECTORS } from "./facts.ts";

/** The same figures counted by hand, one province and period after the other: `value`, or `above/below`, or nothing. */
export type Counted = Record<string, string | undefined>;

const CAME = ["present", "online", "substitute"];
const HELD = ["in_progress", "minutes_draft", "minutes_approved"];

const pair = (above: number, below: number): string | undefined => (below === 0 ? undefined : `${above}/${below}`);

/** What a quarter says of its committee, company and products; `open`: its window has been opened. */
export function countQuarter(facts: Facts, area: string, code: string, open: boolean): Counted {
  const { startsOn, endsOn } = parsePeriod(code)!;
  const within = (day: string) => day >= startsOn && day <= endsOn;
  const held = facts.meetings.filter(
    (one) => one.area === area && within(one.heldOn) && one.numbered && HELD.includes(one.state),
  );
  const seen = held.map((meeting) => {
    const members = facts.terms.filter(
      (term) => term.area === area && term.from <= meeting.heldOn && meeting.heldOn < term.to,
    );
    return { members, came: members.filter((term) => CAME.includes(meeting.came.get(term.id) ?? "")) };
  });
  const attendance = (sector?: string) => {
    const of = (list: { sector: string }[]) => list.filter((term) => !sector || term.sector === sector).length;
    return pair(
      seen.reduce((sum, one) => sum + of(one.came), 0),
      seen.reduce((sum, one) => sum + of(one.members), 0),
    );
  };
  const due = facts.actions.filter((one) => one.area === area && within(one.dueOn) && one.state !== "cancelled");
  const inTime = due.filter((one) => one.state === "done" && one.reportedOn! <= one.dueOn);
  const filings = facts.filings.filter((one) => one.area === area && within(one.dueOn));
  const filed = filings.filter((one) => one.filedOn !== null && one.filedOn <= one.dueOn);
  const hasCommittee = facts.terms.some((term) => term.area === area);
  return {
    "C5-04": held.length > 0 || (open && hasCommittee) ? String(held.length) : undefined,
    "C5-05": attendance(),
    ...Object.fromEntries(SECTORS.map((sector) => [`C5-05/sector:${sector}`, attendance(sector)])),
    "C5-06": pair(seen.filter((one) => new Set(one.came.map((term) => term.sector)).size === 5).length, held.length),
    "C5-07": open ? pair(inTime.length, due.length) : undefined,
    "C5-12": open ? pair(filed.length, filings.length) : undefined,
    ...(open ? certified(facts, area, endsOn) : {}),
  };
}

function certified(facts: Facts, area: string, day: string): Counted {
  const products = facts.products.filter(
    (one) => one.area === area && one.state === "published" && one.registeredOn <= day,
  );
  const valid = new Set(
    facts.certificates.filter((one) => one.checked && one.from <= day && day <= one.to).map((one) => one.productId),
  );
  return byCategory("C2-05", products, (some) => pair(some.filter(({ id }) => valid.has(id)).length, some.length));
}

/** What a fiscal year says of the products that began it in segment D. */
export function countYear(facts: Facts, area: string, code: string): Counted {
  const { startsOn, endsOn } = parsePeriod(code)!;
  const segmentOn = (productId: number, day: string) =>
    facts.segments
      .filter((one) => one.productId === productId && one.on <= day)
      .sort((a, b) => b.on.localeCompare(a.on))[0]?.segment;
  const products = facts.products.filter((one) => one.area === area && one.state === "published");
  const inD = products.filter(({ id }) => segmentOn(id, startsOn) === "D");
  return byCategory("C2-06", inD, (some) =>
    pair(some.filter(({ id }) => ["A", "B", "C"].includes(segmentOn(id, endsOn) ?? "")).length, some.length),
  );
}

/** What a month says of sales at fairs, each with orders of a quarter baht. */
export function countMonth(facts: Facts, area: string, code: string): Counted {
  const sales = facts.sales.filter((one) => one.area === area && one.verified && one.on.startsWith(code));
  return byCategory("C3-07", sales, (some) =>
    some.length === 0 ? undefined : String(some.reduce((sum, one) => sum + one.baht + 0.25, 0)),
  );
}

function byCategory<T extends { category: string }>(
  code: string,
  all: T[],
  count: (some: T[]) => string | undefined,
): Counted {
  const parts = CATEGORIES.map((category) => [
    `${code}/category:${category}`,
    count(all.filter((one) => one.category === category)),
  ]);
  return { [code]: count(all), ...Object.fromEntries(parts) };
}
