import type { Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { EnterpriseInput } from "./enterprise-input.ts";

/** The columns of an enterprise that follow from its input. With one business area its figures are split by it. */
export function columnsOf(input: EnterpriseInput) {
  const { producerType, categoryCode, subdistrictCode, siteAddressTh, registrationNumber, foundedOn } = input;
  const { storyTh, storyEn, phone, email, website, businessAreas } = input;
  return {
    ...{ producerType, categoryCode, subdistrictCode, siteAddressTh, registrationNumber, foundedOn },
    ...{ storyTh, storyEn, phone, email, website },
    businessAreaCode: businessAreas.length === 1 ? (businessAreas[0] ?? null) : null,
  };
}

/** Makes the business areas of an enterprise those given. */
export async function writeBusinessAreas(trx: Transaction<DB>, unitId: number, codes: string[]): Promise<void> {
  await trx.deleteFrom("enterpriseBusinessAreas").where("unitId", "=", unitId).execute();
  if (codes.length === 0) return;
  await trx
    .insertInto("enterpriseBusinessAreas")
    .values(codes.map((businessAreaCode) => ({ unitId, businessAreaCode })))
    .execute();
}
