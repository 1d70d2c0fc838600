import { cellOfField, sameText, type Texts } from "./report-fields.ts";

export interface Reconciled {
  /** What the form holds now: mine where I changed a cell, theirs everywhere else. */
  texts: Texts;
  /** Cells that both changed, differently: somebody has to choose. */
  conflicts: string[];
  /** Cells that only they changed: taken over. */
  taken: string[];
}

/**
 * Lays my typing over what somebody else has saved since I opened the form. `base` is what I had opened. A cell goes
 * as a whole: half a pair from each would be nobody's figure. Where both changed, mine stays until I choose.
 */
export function reconcile(base: Texts, mine: Texts, theirs: Texts): Reconciled {
  const fieldsOf = new Map<string, string[]>();
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const cell = cellOfField(name);
    if (cell) fieldsOf.set(cell, [...(fieldsOf.get(cell) ?? []), name]);
  }
  const texts: Record<string, string> = { ...mine };
  const conflicts: string[] = [];
  const taken: string[] = [];
  for (const [cell, names] of fieldsOf) {
    const mineChanged = differ(names, base, mine);
    const theirsChanged = differ(names, base, theirs);
    if (mineChanged && theirsChanged && differ(names, mine, theirs)) conflicts.push(cell);
    if (mineChanged) continue;
    if (theirsChanged) taken.push(cell);
    for (const name of names) texts[name] = theirs[name] ?? "";
  }
  return { texts, conflicts, taken };
}

/** The cells of which any field says something else, in the order of the fields. */
export function changedCells(from: Texts, to: Texts): string[] {
  const cells = Object.keys(to).filter((name) => !sameText(from[name] ?? "", to[name] ?? ""));
  return [...new Set(cells.map(cellOfField).filter((cell) => cell !== null))];
}

/** The cells that fields belong to, in their order. */
export function cellsOf(texts: Texts): string[] {
  return [
    ...new Set(
      Object.keys(texts)
        .map(cellOfField)
        .filter((cell) => cell !== null),
    ),
  ];
}

/** The fields of some cells only. */
export function fieldsOfCells(texts: Texts, cells: Iterable<string>): Texts {
  const wanted = new Set(cells);
  return Object.fromEntries(Object.entries(texts).filter(([name]) => wanted.has(cellOfField(name) ?? "")));
}

function differ(names: string[], a: Texts, b: Texts): boolean {
  return names.some((name) => !sameText(a[name] ?? "", b[name] ?? ""));
}
