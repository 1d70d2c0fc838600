import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

async function sorted(words: string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) as word order by word collate fanfueang_th`.execute(db());
  return rows.map((row) => row.word);
}

describe("the Thai collation", () => {
  test("sorts by consonant, whatever vowel is written before it", async () => {
    const words = ["กรุงเทพ", "ขอนแก่น", "โคราช", "ใจ", "ชลบุรี", "เชียงใหม่", "ไทย"];
    expect(await sorted([...words].reverse())).toEqual(words);
  });

  test("sorts tones last of all: ปา ป่า ป้า ป๊า ป๋า", async () => {
    const words = ["ปา", "ป่า", "ป้า", "ป๊า", "ป๋า"];
    expect(await sorted([...words].reverse())).toEqual(words);
  });

  test("agrees with the browser's own for all province names", async () => {
    const rows = await db().selectFrom("areas").select("nameTh").where("level", "=", 2).execute();
    const names = rows.map((row) => row.nameTh);
    expect(await sorted(names)).toEqual([...names].sort(new Intl.Collator("th").compare));
  });

  test("is not the default order, which puts เ แ โ ใ ไ last", async () => {
    const { rows } = await sql<{
      first: boolean;
    }>`select 'เชียงใหม่' < 'ไทย' collate "C" and 'ฮ' < 'เชียงใหม่' collate "C" as first`.execute(db());
    expect(rows).toEqual([{ first: true }]);
    expect(await sorted(["ฮ", "เชียงใหม่"])).toEqual(["เชียงใหม่", "ฮ"]);
  });
});

describe("trigrams", () => {
  test("see Thai letters", async () => {
    const { rows } = await sql<{ size: number }>`select cardinality(show_trgm('ทดสอบ')) as size`.execute(db());
    expect(rows[0]?.size).toBeGreaterThan(0);
  });

  test("find a Thai word with one letter wrong", async () => {
    const { rows } = await sql<{ alike: number; unlike: number }>`
      select similarity('กลุ่มทอผ้าไหม', 'กลุ่มทอผ้าใหม') as alike, similarity('กลุ่มทอผ้าไหม', 'น้ำพริก') as unlike`.execute(
      db(),
    );
    expect(rows[0]?.alike).toBeGreaterThan(0.5);
    expect(rows[0]?.unlike).toBeLessThan(0.1);
  });

  test("serve the search for units from their index", async () => {
    const plan = await db()
      .transaction()
      .execute(async (trx) => {
        for (const scan of ["seqscan", "indexscan", "indexonlyscan"])
          await sql`set local ${sql.raw(`enable_${scan}`)} = off`.execute(trx);
        const { rows } = await sql<{ queryPlan: string }>`
        explain select id from reporting_units where search_key like '%ผ้าไหม%'`.execute(trx);
        return JSON.stringify(rows);
      });
    expect(plan).toContain("reporting_units_search");
  });
});
