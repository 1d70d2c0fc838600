import { readThirteenDigits } from "../identity/thirteen-digits.ts";
import { MEMBER_ROLES, type MemberRole } from "./enterprise-record.ts";
import type { Problem } from "./problem.ts";

/** A person as entered beside an enterprise. */
export interface MemberInput {
  nameTh: string;
  nameEn: string | null;
  role: MemberRole;
  phone: string | null;
  email: string | null;
  /** Thirteen digits, checked; null: none was given. */
  idNumber: string | null;
}

/** Reads what was typed about a person. No problem repeats the number. */
export function readMemberInput(typed: Record<string, string | undefined>): {
  input: MemberInput;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const problem = (field: string, key: string) => problems.push({ field, key: `enterprises:problem.${key}` });
  const text = (field: string, most = 200) => typed[field]?.trim().slice(0, most) || null;
  const nameTh = text("nameTh") ?? "";
  if (nameTh === "") problem("nameTh", "no_person_name");
  const phone = text("phone", 60);
  if (phone && !/^[\d๐-๙\s,+()-]{9,}$/.test(phone)) problem("phone", "no_phone");
  const email = text("email", 320)?.toLowerCase() ?? null;
  if (email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) problem("email", "no_email");
  const number = readPersonNumber(typed.idNumber ?? "");
  if (typed.idNumber?.trim() && "key" in number) problem("idNumber", number.key);
  const role = MEMBER_ROLES.find((each) => each === typed.role) ?? "member";
  const idNumber = "digits" in number ? number.digits : null;
  return { input: { nameTh, nameEn: text("nameEn"), role, phone, email, idNumber }, problems };
}

/** The thirteen digits of a person as typed, or what is wrong with them as the last part of an i18n key. */
export function readPersonNumber(text: string): { digits: string } | { key: string } {
  const number = readThirteenDigits(text);
  if (!number.ok) return { key: `number_${number.reason}` };
  return number.kind === "person" ? { digits: number.digits } : { key: "number_of_company" };
}
