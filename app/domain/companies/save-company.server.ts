import Big from "big.js";
import { sql } from "kysely";
import { searchKey } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import { readThirteenDigits } from "../identity/thirteen-digits.ts";
import { type Change, type Changed, changeCompany, type Refusal, refuse } from "./change-company.server.ts";
import type { CompanyFacts } from "./company.ts";

/** The registration of a company as somebody typed it. */
export interface CompanyInput extends CompanyFacts {
  nameTh: string;
  nameEn: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
}

/**
 * Saves the registration facts of a company. Refused: no name, a number that is none of a juristic person or that another
 * company has, capital that is not shares times par value, a social enterprise revoked before it was registered. Null when
 * the viewer does not keep the company.
 */
export function saveCompany(viewer: Viewer, change: Change, input: CompanyInput): Promise<Changed | null> {
  const wrong = mistakeIn(input);
  return changeCompany(viewer, change, async (trx, { id }) => {
    if (wrong) return wrong;
    const number = input.registrationNumber ? readThirteenDigits(input.registrationNumber) : null;
    const registrationNumber = number?.ok ? number.digits : null;
    const taken =
      registrationNumber !== null &&
      (await trx
        .selectFrom("companies")
        .where("registrationNumber", "=", registrationNumber)
        .where("organizationId", "<>", id)
        .select("organizationId")
        .executeTakeFirst());
    if (taken) return refuse("number_taken");
    const { nameTh, nameEn, phone, email, website } = input;
    const before = await trx
      .selectFrom("companies as c")
      .innerJoin("organizations as o", "o.id", "c.organizationId")
      .where("o.id", "=", id)
      .select(sql<string>`to_jsonb(c) || jsonb_build_object('name_th', o.name_th, 'name_en', o.name_en)`.as("values"))
      .executeTakeFirstOrThrow();
    await trx
      .updateTable("organizations")
      .set({ nameTh: nameTh.trim(), nameEn, phone, email, website, searchKey: searchKey(nameTh, nameEn ?? "") })
      .where("id", "=", id)
      .execute();
    await trx
      .updateTable("companies")
      .set({ ...columnsOf(input), registrationNumber })
      .where("organizationId", "=", id)
      .execute();
    return {
      action: "company.saved",
      oldValues: before.values,
      newValues: { nameTh, nameEn, phone, email, website, ...columnsOf(input), registrationNumber },
    };
  });
}

/** The facts as the table keeps them, and nothing else that whoever calls may have at hand. */
function columnsOf(input: CompanyInput) {
  const { registeredOn, registeredCapitalBaht, shares, parValueBaht, enterpriseKind, operatingSince } = input;
  const { seNumber, seRegisteredOn, seRevokedOn, goodGovernanceNotedOn, groupsServed } = input;
  const { holdersStated, sectorsStated, addressTh, source, noteTh } = input;
  return {
    ...{ registeredOn, registeredCapitalBaht, shares, parValueBaht, enterpriseKind, operatingSince },
    ...{ seNumber, seRegisteredOn, seRevokedOn, goodGovernanceNotedOn, groupsServed },
    ...{ holdersStated, sectorsStated, addressTh, source, noteTh },
  };
}

function mistakeIn(input: CompanyInput): Refusal | null {
  const { registrationNumber, registeredCapitalBaht, shares, parValueBaht } = input;
  if (!input.nameTh.trim()) return refuse("no_name");
  if (registrationNumber) {
    const number = readThirteenDigits(registrationNumber);
    if (!number.ok) return refuse(`number_${number.reason}`);
    if (number.kind !== "juristic") return refuse("number_kind");
  }
  if (
    registeredCapitalBaht !== null &&
    shares !== null &&
    parValueBaht !== null &&
    !isProduct(registeredCapitalBaht, shares, parValueBaht)
  )
    return refuse("capital");
  if (input.seRevokedOn && (!input.seRegisteredOn || input.seRevokedOn < input.seRegisteredOn))
    return refuse("revoked");
  return null;
}

function isProduct(capital: string, shares: number, parValue: string): boolean {
  return new Big(parValue).times(shares).eq(capital);
}
