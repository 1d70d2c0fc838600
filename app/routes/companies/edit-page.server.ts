import type { Viewer } from "#app/domain/access/viewer.ts";
import { readCompany } from "#app/domain/companies/company.server.ts";
import { ENTERPRISE_KINDS, SECTORS } from "#app/domain/companies/company.ts";
import { saveCompany } from "#app/domain/companies/save-company.server.ts";
import { found } from "#app/http/respond.server.ts";
import { typedDate } from "#app/i18n/format.ts";
import { again, answerChange, changeOf, companyAt, readForm } from "./take-form.server.ts";
import { wordsFor } from "./words.server.ts";

/** A company in the hands of whoever keeps it; null for anybody else. */
export async function keptCompany(viewer: Viewer, id: string | undefined) {
  const company = await readCompany(viewer, Number(id));
  return company?.mayManage ? company : null;
}

/** The registration of a company as a form. */
export async function editPage(viewer: Viewer, id: string | undefined) {
  const company = found(await keptCompany(viewer, id));
  const { t, name, language } = wordsFor(viewer);
  const texts = ["nameTh", "nameEn", "registrationNumber", "registeredCapitalBaht", "shares", "parValueBaht"] as const;
  const more = ["enterpriseKind", "seNumber", "groupsServed", "holdersStated", "addressTh", "phone", "email"] as const;
  const days = ["registeredOn", "operatingSince", "seRegisteredOn", "seRevokedOn", "goodGovernanceNotedOn"] as const;
  const stored: Record<string, string> = {};
  for (const field of [...texts, ...more, "website", "source", "noteTh"] as const)
    stored[field] = String(company[field] ?? "");
  for (const field of days) stored[field] = typedDate(company[field], language);
  for (const sector of company.sectorsStated) stored[`sector.${sector}`] = "on";
  return {
    title: t("companies:edit.title"),
    id: company.id,
    name: name(company),
    version: company.version,
    stored,
    kinds: ENTERPRISE_KINDS.map((value) => ({ value, label: t(`companies:kind.${value}`) })),
    sectors: SECTORS.map((value) => ({ value, label: t(`companies:sector.${value}`) })),
  };
}

export type EditPage = Awaited<ReturnType<typeof editPage>>;

/** Saves what the form tells. */
export async function takeEdit(viewer: Viewer, id: string | undefined, form: FormData) {
  found(await keptCompany(viewer, id));
  const read = readForm(form);
  const { text, day, decimal, whole } = read;
  const input = {
    ...{ nameTh: text("nameTh") ?? "", nameEn: text("nameEn"), phone: text("phone"), email: text("email") },
    ...{ website: text("website"), registrationNumber: text("registrationNumber"), registeredOn: day("registeredOn") },
    ...{
      registeredCapitalBaht: decimal("registeredCapitalBaht"),
      shares: whole("shares"),
      parValueBaht: decimal("parValueBaht"),
    },
    ...{ enterpriseKind: read.oneOf("enterpriseKind", ENTERPRISE_KINDS), operatingSince: day("operatingSince") },
    ...{ seNumber: text("seNumber"), seRegisteredOn: day("seRegisteredOn"), seRevokedOn: day("seRevokedOn") },
    ...{ goodGovernanceNotedOn: day("goodGovernanceNotedOn"), groupsServed: whole("groupsServed") },
    ...{
      holdersStated: whole("holdersStated") || null,
      sectorsStated: SECTORS.filter((each) => text(`sector.${each}`)),
    },
    ...{ addressTh: text("addressTh"), source: text("source"), noteTh: text("noteTh") },
  };
  if (read.problems.length > 0) return again(read);
  const changed = found(await saveCompany(viewer, changeOf(id, read), input));
  return answerChange(changed, read, companyAt(id), "saved");
}
