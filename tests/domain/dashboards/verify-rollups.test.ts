import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { recomputeAll } from "#app/domain/dashboards/recompute-all.server.ts";
import { verifyRollups } from "#app/domain/dashboards/verify-rollups.server.ts";
import { db } from "#db/client.server.ts";
import { addUnits, fold, open, report, useBareCountry } from "./fixture.ts";

describe("the check of the figures", () => {
  useBareCountry();
  beforeAll(async () => {
    await addUnits({ E1: "3001", S30: "30" });
    await open("2025-10", ["E1", "S30"]);
    await report("E1", "2025-10", { "C3-01": "10", "C3-02": "1" });
    await report("S30", "2025-10", { "C3-06": "7" });
    await fold();
  });

  test("finds nothing where all is well", async () => {
    expect(await verifyRollups(db())).toEqual([]);
  });

  test("finds a satang too much in a district, and that its province no longer adds up", async () => {
    await sql`update rollups set sum_accepted = sum_accepted + 0.01 where area_code = '3001' and period_id = 202510 and indicator_id = 15`.execute(
      db(),
    );
    const found = await verifyRollups(db());
    expect(found.map((each) => [each.areaCode, each.what])).toEqual([
      ["3001", "C3-01 none:none accepted"],
      ["30", "C3-01 none:none"],
    ]);
    expect(found[0]).toMatchObject({
      stored: expect.stringContaining("sum=10.01"),
      recomputed: expect.stringContaining("sum=10.0"),
    });
  });

  test("finds a row that should not be there, and one that is missing", async () => {
    await recomputeAll(db());
    await sql`update rollups set area_code = '3002' where area_code = '3001' and indicator_id = 16 and period_id = 2569`.execute(
      db(),
    );
    await sql`delete from rollups where area_code = 'TH' and indicator_id = 20`.execute(db());
    const found = await verifyRollups(db());
    expect(found.filter((each) => each.stored === null).map((each) => each.areaCode)).toEqual(
      expect.arrayContaining(["3001", "TH"]),
    );
    expect(found.filter((each) => each.recomputed === null).map((each) => each.areaCode)).toContain("3002");
  });

  test("finds a wrong count of reports", async () => {
    await recomputeAll(db());
    await sql`update report_counts set accepted = accepted + 1 where area_code = 'TH' and period_id = 2569`.execute(
      db(),
    );
    expect((await verifyRollups(db())).map((each) => [each.areaCode, each.what])).toEqual(
      expect.arrayContaining([["TH", "enterprise-month"]]),
    );
    await recomputeAll(db());
    expect(await verifyRollups(db())).toEqual([]);
  });
});
