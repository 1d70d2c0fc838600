/** Kinds of agenda items in the order in which Thai meetings take them. */
export const AGENDA_KINDS = ["inform", "approve_minutes", "follow_up", "consider", "decide", "other"] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export const AGENDA_ACCESS = ["public", "members", "restricted"] as const;
export type AgendaAccess = (typeof AGENDA_ACCESS)[number];

/** Items of one kind that follow each other share a number: 1, 2, 3.1, 3.2, 4. */
export function numberItems<Item extends { kind: AgendaKind }>(items: readonly Item[]): (Item & { number: string })[] {
  let group = 0;
  return items.map((item, at) => {
    const first = items[at - 1]?.kind !== item.kind;
    if (first) group += 1;
    let begin = at;
    while (begin > 0 && items[begin - 1]?.kind === item.kind) begin -= 1;
    const alone = first && items[at + 1]?.kind !== item.kind;
    return { ...item, number: alone ? String(group) : `${group}.${at - begin + 1}` };
  });
}

/** Where a new item goes: after the last one of its own kind or of a kind that comes before it. Counts from 0. */
export function placeFor(kinds: readonly AgendaKind[], kind: AgendaKind): number {
  const rank = AGENDA_KINDS.indexOf(kind);
  const last = kinds.findLastIndex((each) => AGENDA_KINDS.indexOf(each) <= rank);
  return last + 1;
}
