import { SECTORS } from "../network/support.ts";
import type { FieldProblem } from "../network/support-fields.ts";
import { readDate } from "../periods/fiscal.ts";
import type { PartnerFields } from "./partner.ts";

export type ReadPartner = { ok: true; fields: PartnerFields } | { ok: false; problems: FieldProblem[] };

/** Reads a partner's form as it was typed and names every mistake at once. The area is checked by the command. */
export function readPartner(typed: Record<string, string | undefined>): ReadPartner {
  const text = (name: string) => (typed[name] ?? "").trim().replace(/\s+/g, " ");
  const optional = (name: string) => text(name) || null;
  const sector = SECTORS.find((each) => each === typed.sector);
  const email = text("email").toLowerCase();
  const website = text("website");
  const activeTo = text("activeTo") ? readDate(text("activeTo")) : null;
  const problems: FieldProblem[] = [];
  if (!text("nameTh")) problems.push({ id: "nameTh", key: "partners:refused.name" });
  if (text("nameTh").length > 200) problems.push({ id: "nameTh", key: "partners:refused.long" });
  if (!sector) problems.push({ id: "sector", key: "partners:refused.sector" });
  if (!text("areaCode")) problems.push({ id: "areaCode", key: "partners:refused.area" });
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems.push({ id: "email", key: "partners:refused.email" });
  if (website && !isWebAddress(website)) problems.push({ id: "website", key: "partners:refused.website" });
  if (text("activeTo") && !activeTo) problems.push({ id: "activeTo", key: "partners:refused.date" });
  if (problems.length > 0 || !sector) return { ok: false, problems };
  return {
    ok: true,
    fields: {
      nameTh: text("nameTh"),
      nameEn: optional("nameEn"),
      sector,
      areaCode: text("areaCode"),
      descriptionTh: (typed.descriptionTh ?? "").trim().slice(0, 2000) || null,
      website: website || null,
      phone: optional("phone"),
      email: email || null,
      activeTo,
    },
  };
}

/** Only pages of the web: an address that a browser would run as a script is none. */
function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
