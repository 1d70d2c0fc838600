/**
 * The view of a figure: each includes the ones after it. `all` counts drafts and returned reports too,
 * `accepted` is what the public sees.
 */
export const STATES = ["all", "submitted", "province_approved", "accepted"] as const;

export type State = (typeof STATES)[number];

/** How the roll-ups store a view: 0 all, 1 submitted, 2 province_approved, 3 accepted. */
export function floorOf(state: State): number {
  return STATES.indexOf(state);
}

export function isState(text: string): text is State {
  return (STATES as readonly string[]).includes(text);
}
