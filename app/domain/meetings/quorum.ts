import { type AttendanceStatus, HERE } from "./meeting.ts";

/** What a body asks for: a fraction of its members, and how many of the five sectors; 0 sectors means any. */
export interface QuorumRule {
  quorumNumerator: number;
  quorumDenominator: number;
  sectorsRequired: number;
}

export interface Quorum {
  members: number;
  here: number;
  /** Heads needed; at least one. */
  needed: number;
  sectorsHere: number;
  sectorsRequired: number;
  reached: boolean;
}

/**
 * Whether enough have come. Counted are those whose term holds on the day: a vacant seat is nobody. "Not less than half"
 * of seven is four. The rule is data of the body and provisional until the department's order says otherwise.
 */
export function quorumOf(
  members: readonly { sectorCode: string; status: AttendanceStatus | null }[],
  rule: QuorumRule,
): Quorum {
  const came = members.filter(({ status }) => status !== null && HERE.includes(status));
  const needed = Math.max(1, Math.ceil((members.length * rule.quorumNumerator) / rule.quorumDenominator));
  const sectorsHere = new Set(came.map(({ sectorCode }) => sectorCode)).size;
  return {
    members: members.length,
    here: came.length,
    needed,
    sectorsHere,
    sectorsRequired: rule.sectorsRequired,
    reached: came.length >= needed && sectorsHere >= rule.sectorsRequired,
  };
}
