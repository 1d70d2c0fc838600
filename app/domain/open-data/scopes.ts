/** What a file of figures covers: every province; or the nation and its regions. */
export const SCOPES = ["province", "nation"] as const;

export type Scope = (typeof SCOPES)[number];
