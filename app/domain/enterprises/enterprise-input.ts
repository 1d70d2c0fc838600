import { readThirteenDigits } from "../identity/thirteen-digits.ts";
import { readDate } from "../periods/fiscal.ts";
import { PRODUCER_TYPES, type ProducerType } from "./enterprise-record.ts";
import type { Problem } from "./problem.ts";

/** What the register keeps of an enterprise, checked as far as it can be without the database. */
export interface EnterpriseInput {
  nameTh: string;
  nameEn: string | null;
  producerType: ProducerType;
  categoryCode: string;
  /** The district of the production site: there the enterprise is registered. */
  districtCode: string;
  subdistrictCode: string | null;
  siteAddressTh: string | null;
  registrationNumber: string | null;
  foundedOn: string | null;
  storyTh: string | null;
  storyEn: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  businessAreas: string[];
}

/** What the enterprise itself may change; the rest of the record stands in a register and is changed by an official. */
export const OWN_FIELDS = [
  "nameEn",
  "storyTh",
  "storyEn",
  "phone",
  "email",
  "website",
  "businessAreas",
  "siteAddressTh",
] as const satisfies (keyof EnterpriseInput)[];

/** Reads what was typed into the form of a record. `today` is "YYYY-MM-DD". */
export function readEnterpriseInput(
  typed: Record<string, string | undefined>,
  businessAreas: string[],
  today: string,
): { input: EnterpriseInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const problem = (field: string, key: string) => problems.push({ field, key: `enterprises:problem.${key}` });
  const text = (field: string, most = 200) => typed[field]?.trim().slice(0, most) || null;

  const nameTh = text("nameTh") ?? "";
  if (nameTh === "") problem("nameTh", "no_name");
  const producerType = PRODUCER_TYPES.find((type) => type === typed.producerType);
  if (!producerType) problem("producerType", "no_producer_type");
  const districtCode = typed.district ?? "";
  if (!/^\d{4}$/.test(districtCode)) problem("district", "no_district");
  const subdistrictCode = text("subdistrict");
  if (subdistrictCode && !(/^\d{6}$/.test(subdistrictCode) && subdistrictCode.startsWith(districtCode)))
    problem("subdistrict", "no_subdistrict");
  const registrationNumber = juristicNumber(typed.registrationNumber ?? "", producerType, problem);
  const foundedOn = typed.foundedOn?.trim() ? readDate(typed.foundedOn) : null;
  if (typed.foundedOn?.trim() && !foundedOn) problem("foundedOn", "no_date");
  if (foundedOn && foundedOn > today) problem("foundedOn", "future");
  const email = text("email", 320)?.toLowerCase() ?? null;
  if (email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) problem("email", "no_email");
  const phone = text("phone", 60);
  if (phone && !/^[\d๐-๙\s,+()-]{9,}$/.test(phone)) problem("phone", "no_phone");
  const website = webAddress(text("website", 500));
  if (website === undefined) problem("website", "no_website");

  const input: EnterpriseInput = {
    nameTh,
    nameEn: text("nameEn"),
    producerType: producerType ?? "community_group",
    categoryCode: typed.category ?? "",
    districtCode,
    subdistrictCode,
    siteAddressTh: text("siteAddressTh", 500),
    registrationNumber,
    foundedOn,
    storyTh: text("storyTh", 4000),
    storyEn: text("storyEn", 4000),
    phone,
    email,
    website: website ?? null,
    businessAreas: [...new Set(businessAreas)].sort(),
  };
  return { input, problems };
}

function juristicNumber(
  text: string,
  producerType: ProducerType | undefined,
  problem: (field: string, key: string) => void,
): string | null {
  if (text.trim() === "") return null;
  const number = readThirteenDigits(text);
  if (!number.ok) problem("registrationNumber", `number_${number.reason}`);
  else if (number.kind !== "juristic") problem("registrationNumber", "number_of_person");
  else if (producerType === "single_owner") problem("registrationNumber", "number_single_owner");
  return number.ok && number.kind === "juristic" ? number.digits : null;
}

/** Undefined when it is no address of the web; a bare name gets https. */
function webAddress(text: string | null): string | null | undefined {
  if (text === null) return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && /\./.test(new URL(address).hostname) ? address : undefined;
}
