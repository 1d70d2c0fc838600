import type { Role } from "../access/rights.ts";

/** What a member of an enterprise can let somebody else do: enter its reports, or keep its products and its fairs. */
export const ASSISTANT_ROLES = ["enterprise_reporter", "enterprise_seller"] as const satisfies Role[];
export type AssistantRole = (typeof ASSISTANT_ROLES)[number];

/** How long somebody may help, in months. */
export const ASSISTANT_MONTHS = [1, 3, 6, 12] as const;

/** How long a link can be used, in days. */
export const INVITATION_DAYS = 7;

export interface Assistant {
  id: number;
  role: AssistantRole;
  nameTh: string;
  nameEn: string | null;
  /** "YYYY-MM-DD", the last day. */
  until: string;
}

export interface Invitation {
  id: number;
  role: AssistantRole;
  until: string;
  expiresAt: Date;
}

/** Who helps an enterprise of the viewer's, and who is invited to. */
export interface AssistedEnterprise {
  code: string;
  nameTh: string;
  nameEn: string | null;
  assistants: Assistant[];
  invitations: Invitation[];
}
