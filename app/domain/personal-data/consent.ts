/** What somebody may let be published about themselves. Nothing of it is public without. */
export const CONSENT_FIELDS = ["name", "phone", "email"] as const;
export type ConsentField = (typeof CONSENT_FIELDS)[number];
