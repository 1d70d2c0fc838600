import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { covers } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import type { EnterpriseInput } from "../enterprises/enterprise-input.ts";
import { otopScope } from "../enterprises/otop-scope.ts";
import type { Column } from "./columns.ts";
import { type Registered, registeredLike } from "./registered.server.ts";
import type { Given, Outcome, RowContent, RowProblem } from "./stored-row.ts";

export interface RowToJudge {
  line: number;
  content: RowContent;
}

/** What a row would do to the register as it stands. */
export interface Judged {
  line: number;
  content: RowContent;
  outcome: Outcome;
  /** The enterprise it is about, when the register has it. */
  registered: Registered | null;
  /** The record as it would be; null when the row is refused. */
  after: EnterpriseInput | null;
  problems: RowProblem[];
}

/**
 * What rows without a fault of their own would do: the rules that only the register can tell, as for an entry by hand. Two
 * statements for any number of rows. With `hold` the enterprises they are about are locked until the transaction ends.
 */
export async function judgeRows(on: Kysely<DB>, viewer: Viewer, rows: RowToJudge[], hold = false): Promise<Judged[]> {
  const [areas, known] = [await areasOf(on, rows), await registeredLike(on, viewer, rows.map(keysOf), hold)];
  const byCode = new Map(known.map((each) => [each.externalCode, each]));
  const byNumber = new Map(known.map((each) => [each.input.registrationNumber, each]));
  const scope = otopScope(viewer, "enterprises.register");
  return rows.map(({ line, content }) => {
    const { externalCode, given } = content;
    const registered = byCode.get(externalCode) ?? null;
    const problems: RowProblem[] = [];
    const refuse = (column: Column, key: string, params?: Record<string, string>) =>
      problems.push({ column, key, params, value: content.cells[column] ?? "" });
    if (registered && !registered.inScope) refuse("externalCode", "registerImports:row.code_elsewhere");
    else if (registered && !registered.isActive)
      refuse("externalCode", "registerImports:row.closed", { unit: registered.code });
    const district = given.districtCode ?? "";
    if (areas.get(district)?.level !== 3) refuse("district", "enterprises:problem.no_district");
    else if (!covers(scope, district)) refuse("district", "enterprises:problem.district_elsewhere");
    else if (given.subdistrictCode && areas.get(given.subdistrictCode)?.parentCode !== district)
      refuse("subdistrict", "enterprises:problem.no_subdistrict");
    const holder = given.registrationNumber ? byNumber.get(given.registrationNumber) : undefined;
    if (holder && holder.id !== registered?.id) refuse("registrationNumber", "enterprises:problem.number_taken");
    const after = merged(registered?.input ?? null, given);
    if (after.registrationNumber && after.producerType === "single_owner" && problems.length === 0)
      refuse("producerType", "enterprises:problem.number_single_owner");
    if (problems.length) return { line, content, outcome: "refused", registered, after: null, problems };
    const outcome = !registered ? "created" : fieldsChanged(registered.input, after).length ? "updated" : "unchanged";
    return { line, content, outcome, registered, after, problems };
  });
}

/** The fields in which two records differ. */
export function fieldsChanged(before: EnterpriseInput, after: EnterpriseInput): (keyof EnterpriseInput)[] {
  return (Object.keys(after) as (keyof EnterpriseInput)[]).filter(
    (field) => String(before[field] ?? "") !== String(after[field] ?? ""),
  );
}

const NOTHING: Omit<EnterpriseInput, "nameTh" | "producerType" | "categoryCode" | "districtCode"> = {
  nameEn: null,
  subdistrictCode: null,
  siteAddressTh: null,
  registrationNumber: null,
  foundedOn: null,
  storyTh: null,
  storyEn: null,
  phone: null,
  email: null,
  website: null,
  businessAreas: [],
};

/** A blank cell leaves what stands; a sub-district of another district does not stay. */
function merged(before: EnterpriseInput | null, given: Given): EnterpriseInput {
  const after = { ...NOTHING, ...before, ...given } as EnterpriseInput;
  return after.subdistrictCode?.startsWith(after.districtCode) ? after : { ...after, subdistrictCode: null };
}

function keysOf({ content }: RowToJudge) {
  return { externalCode: content.externalCode, registrationNumber: content.given.registrationNumber ?? null };
}

async function areasOf(on: Kysely<DB>, rows: RowToJudge[]) {
  const codes = rows.flatMap(({ content: { given } }) => [given.districtCode ?? "", given.subdistrictCode ?? ""]);
  const found = await on
    .selectFrom("areas")
    .where(sql<boolean>`code = any(${[...new Set(codes)]}::text[])`)
    .select(["code", "level", "parentCode"])
    .execute();
  return new Map(found.map((area) => [area.code, area]));
}
