/**
 * Who sees what of an enterprise and of people, wherever they stand: the one table. Pages and API read it, and everybody may read it as a
 * page. The register and the province need no consent; what points to a person does (Personal Data Protection Act).
 */

/** From the widest circle to the owner: anybody, whoever works with the network in the area, who keeps the register there, the owner. */
export const AUDIENCES = ["public", "network", "keepers", "owner"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** `consent`: when the person it belongs to has agreed. `reason`: only after a reason is given, and every look is recorded. */
export type Access = "yes" | "consent" | "reason" | "no";

type Row = Record<Audience, Access>;

const everybody: Row = { public: "yes", network: "yes", keepers: "yes", owner: "yes" };
const withConsent: Row = { public: "consent", network: "yes", keepers: "yes", owner: "yes" };
const signedIn: Row = { public: "no", network: "yes", keepers: "yes", owner: "yes" };
const ownOnly: Row = { public: "no", network: "no", keepers: "yes", owner: "yes" };

export const VISIBILITY = {
  // The enterprise
  name: everybody,
  producerType: everybody,
  category: everybody,
  businessAreas: everybody,
  sitePlace: everybody, // district and sub-district
  siteAddress: ownOnly,
  foundedOn: everybody,
  story: everybody,
  website: everybody,
  registrationNumber: everybody, // of a juristic person
  externalCode: signedIn,
  statuses: everybody,
  certificates: everybody,
  certificatesUnverified: ownOnly,
  certificatePaper: ownOnly,
  products: everybody,
  supports: everybody,
  supportValue: ownOnly,
  phone: withConsent,
  email: withConsent,
  // Its people
  memberRole: everybody,
  memberName: withConsent,
  memberPhone: { ...withConsent, network: "consent" },
  memberEmail: { ...withConsent, network: "consent" },
  memberTerm: signedIn,
  idNumberMasked: ownOnly,
  idNumberFull: { public: "no", network: "no", keepers: "reason", owner: "no" },
} as const satisfies Record<string, Row>;

/**
 * The same for committees, companies and partners. Here `network` is whoever works with the network in the province, for
 * a name of a member or holder in any; `keepers` keep the body; `owner` is the person or the partner itself.
 */
export const NETWORK_VISIBILITY = {
  seatOffice: everybody,
  seatName: withConsent,
  seatPhone: withConsent,
  seatEmail: withConsent,
  appointmentPaper: signedIn,
  attendanceNames: signedIn,
  holderSector: everybody,
  holderName: signedIn,
  partnerContact: signedIn,
} as const satisfies Record<string, Row>;

export type VisibleField = keyof typeof VISIBILITY;
export type NetworkField = keyof typeof NETWORK_VISIBILITY;

/** True when somebody of the circle sees the field now. A full number is never seen by this rule alone. */
export function sees(audience: Audience, field: VisibleField, consented = false): boolean {
  const access: Access = VISIBILITY[field][audience];
  return access === "yes" || (access === "consent" && consented);
}

/** The value for those who see it, null for all others. */
export function shown<T>(audience: Audience, field: VisibleField, value: T, consented = false): T | null {
  return sees(audience, field, consented) ? value : null;
}
