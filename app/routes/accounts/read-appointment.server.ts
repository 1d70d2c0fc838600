import { type AppointRefusal, type PlaceKind, placeKindOf, ROLES } from "#app/domain/people/accounts.ts";
import type { Appointment } from "#app/domain/people/appoint.server.ts";

/** What was typed and chosen, to show it again. */
export interface TypedAppointment {
  email: string;
  name: string;
  role: string;
  province: string;
  district: string;
  code: string;
}

/** An appointment as the form posts it: of the three questions for a place the one counts that the office is held for. */
export function readAppointment(form: FormData): { typed: TypedAppointment; appointment: Appointment } {
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 320);
  const { email, name, role, province, district, code } = {
    ...{ email: text("email"), name: text("name"), role: text("role") },
    ...{ province: text("province"), district: text("district"), code: text("code") },
  };
  const kind = kindOf(role);
  const places: Record<PlaceKind, string> = {
    nation: "",
    province,
    // A district of another province than the chosen one is a slip, and nobody can say which of the two is meant.
    district: district.startsWith(province) ? district : "",
    unit: code,
  };
  const place = kind ? places[kind] : "";
  return { typed: { email, name, role, province, district, code }, appointment: { email, nameTh: name, role, place } };
}

/** The field to mend. */
export function fieldOf(reason: AppointRefusal, role: string): string {
  if (reason === "held") return "role";
  if (reason !== "place") return reason;
  const kind = kindOf(role);
  return kind === "unit" ? "code" : (kind ?? "role");
}

function kindOf(role: string): PlaceKind | null {
  const known = ROLES.find((each) => each === role);
  return known ? placeKindOf(known) : null;
}
