import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { isUnused } from "#app/http/prepare-database.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

class Undo extends Error {}

describe("a database that asks for the demonstration world", () => {
  it("is one that nobody has used, also when a first start was stopped half-way", async () => {
    expect(await isUnused(db())).toBe(false);
    const emptied = db()
      .transaction()
      .execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx);
        await sql`delete from users`.execute(trx);
        await sql`delete from reporting_units`.execute(trx);
        expect(await isUnused(trx)).toBe(true);
        throw new Undo();
      });
    await expect(emptied).rejects.toThrow(Undo);
  });
});
