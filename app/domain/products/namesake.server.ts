import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";

/** True when the enterprise has another product of this Thai name that is not archived. */
export async function hasNamesake(
  trx: Transaction<DB>,
  enterpriseId: number,
  nameTh: string,
  exceptId = 0,
): Promise<boolean> {
  const found = await trx
    .selectFrom("products")
    .where("enterpriseId", "=", enterpriseId)
    .where("nameTh", "=", nameTh)
    .where("id", "<>", exceptId)
    .where("state", "<>", "archived")
    .select(sql<number>`1`.as("one"))
    .executeTakeFirst();
  return found !== undefined;
}
