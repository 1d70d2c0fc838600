import type { QuotaRow } from "./refusal.ts";

export interface Candidate {
  id: number;
  provinceCode: string;
  categoryCode: string;
  provinceRank: number | null;
  /** Tenths are kept by the database; compared as a number. */
  score: number;
  newcomer: boolean;
  /** Milliseconds. */
  submittedAt: number;
}

export interface RuleChoices {
  /** What counts first: the province's rank or the score. */
  first: "rank" | "score";
  /** Every so many places of a province and category one newcomer's turn comes; 0: none. */
  newcomerEvery: number;
}

export interface Selection {
  /** In the order in which they were taken. */
  selected: number[];
  /** All others in the order of the waiting list, with the row that was full; null when no row covers them. */
  waiting: { id: number; blockedBy: QuotaRow | null }[];
  /** Newcomers whose turn brought them before others, whether it gave them a place or not. */
  turns: number[];
}

/**
 * Who gets a place: candidates are taken in order (rank or score, then the other, then who sent first) as long as every row
 * of the quota that counts them has room. In each province and category every n-th place is a newcomer's turn, when one is
 * left. The same candidates and quota always give the same answer.
 */
export function selectByRule(
  candidates: readonly Candidate[],
  quotas: readonly QuotaRow[],
  { first, newcomerEvery }: RuleChoices,
): Selection {
  const { order, turns } = withTurns([...candidates].sort(first === "rank" ? byRank : byScore), newcomerEvery);
  const rowsFor = rowsByGroup(quotas);
  const selection: Selection = { selected: [], waiting: [], turns };
  for (const { id, provinceCode, categoryCode } of order) {
    const rows = rowsFor(provinceCode, categoryCode);
    const full = rows.find((row) => row.used >= row.capacity);
    if (full || rows.length === 0) {
      const blockedBy = full ? { ...full } : null;
      selection.waiting.push({ id, blockedBy });
      continue;
    }
    for (const row of rows) row.used += 1;
    selection.selected.push(id);
  }
  return selection;
}

/** The rows that count a province and category, narrowest first; each row is one for all it counts. */
function rowsByGroup(quotas: readonly QuotaRow[]): (province: string, category: string) => QuotaRow[] {
  const byKey = new Map(quotas.map((row) => [`${row.provinceCode}/${row.categoryCode}`, { ...row }]));
  const known = new Map<string, QuotaRow[]>();
  return (province, category) => {
    const group = `${province}/${category}`;
    const rows =
      known.get(group) ??
      [group, `${province}/null`, `null/${category}`, "null/null"].flatMap((key) => byKey.get(key) ?? []);
    known.set(group, rows);
    return rows;
  };
}

const rankOf = (candidate: Candidate) => candidate.provinceRank ?? Number.MAX_SAFE_INTEGER;
const last = (a: Candidate, b: Candidate) => a.submittedAt - b.submittedAt || a.id - b.id;
const byRank = (a: Candidate, b: Candidate) => rankOf(a) - rankOf(b) || b.score - a.score || last(a, b);
const byScore = (a: Candidate, b: Candidate) => b.score - a.score || rankOf(a) - rankOf(b) || last(a, b);

/** Brings the next newcomer of a group forward to every n-th of its places; the places of groups in the whole order stay. */
function withTurns(sorted: readonly Candidate[], every: number): { order: readonly Candidate[]; turns: number[] } {
  if (every < 1) return { order: sorted, turns: [] };
  const turns: number[] = [];
  const groups = new Map<string, Candidate[]>();
  const groupOf = (candidate: Candidate) => `${candidate.provinceCode}/${candidate.categoryCode}`;
  for (const candidate of sorted) {
    const group = groups.get(groupOf(candidate));
    if (group) group.push(candidate);
    else groups.set(groupOf(candidate), [candidate]);
  }
  const lines = new Map([...groups].map(([key, group]) => [key, turnsOf(group, every, turns).values()]));
  return { order: sorted.map((candidate) => lines.get(groupOf(candidate))?.next().value as Candidate), turns };
}

function turnsOf(group: readonly Candidate[], every: number, turns: number[]): Candidate[] {
  const left = [...group];
  const line: Candidate[] = [];
  while (left.length > 0) {
    const isTurn = (line.length + 1) % every === 0;
    const newcomer = isTurn ? left.findIndex((candidate) => candidate.newcomer) : -1;
    const [next] = left.splice(Math.max(newcomer, 0), 1) as [Candidate];
    if (newcomer > 0) turns.push(next.id);
    line.push(next);
  }
  return line;
}
