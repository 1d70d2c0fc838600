import fc from "fast-check";
import { sql, type Transaction } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { actAs } from "#app/domain/fairs/act-as.server.ts";
import type { FairRole } from "#app/domain/fairs/application-states.ts";
import { countingRows, freePlaces } from "#app/domain/fairs/fair-quotas.server.ts";
import { selectApplication } from "#app/domain/fairs/select-applications.server.ts";
import { withdrawApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { apply, bringTo, driftingQuotas, enterprisesOf, makeFair, publishProduct } from "./fair-world.ts";

useDatabase();
let home: number[];
let fairId: number;

beforeAll(async () => {
  home = await enterprisesOf("30", 8);
  for (const id of home) await publishProduct(id);
  fairId = await makeFair("guards", [
    ["30", null, 1],
    [null, null, 5],
  ]);
});

/** What the database says to a statement, as somebody in a role; nothing of it is kept. */
async function refusal(work: (trx: Transaction<DB>) => Promise<unknown>, role: FairRole = "department", reason = "x") {
  const undo = new Error("undo");
  try {
    await db()
      .transaction()
      .execute(async (trx) => {
        await actAs(trx, thePublic(), role, reason);
        await work(trx);
        throw undo;
      });
  } catch (error) {
    if (error === undo) return null;
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code ?? String(error);
  }
}
const to = (id: number, state: string) => (trx: Transaction<DB>) =>
  trx.updateTable("fairApplications").set({ state }).where("id", "=", id).execute();

describe("the database refuses", () => {
  let selected: number;
  let second: number;
  beforeAll(async () => {
    selected = await apply(fairId, home[0]!, "selected");
    second = await apply(fairId, home[1]!, "province_passed");
  });

  const insertDraft = (enterpriseId: number) => (trx: Transaction<DB>) =>
    trx
      .insertInto("fairApplications")
      .values({ fairId, enterpriseId, provinceCode: "TH", categoryCode: "food" })
      .returning("id")
      .executeTakeFirstOrThrow();

  it("a second live application", async () => {
    expect(await refusal(insertDraft(home[0]!))).toBe("fair_applications_one_live");
  });

  it("an application that begins anywhere but as a draft, and takes the province from the register", async () => {
    const begun = (trx: Transaction<DB>) =>
      trx
        .insertInto("fairApplications")
        .values({ fairId, enterpriseId: home[2]!, provinceCode: "50", categoryCode: "food", state: "submitted" })
        .execute();
    expect(await refusal(begun)).toBe("42501");
    await refusal(async (trx) => {
      const { id } = await insertDraft(home[2]!)(trx);
      expect(
        await trx.selectFrom("fairApplications").where("id", "=", id).select("provinceCode").executeTakeFirst(),
      ).toEqual({ provinceCode: "30" });
    });
  });

  it("sending without a product, and a product of another enterprise", async () => {
    const empty = async (trx: Transaction<DB>) => to((await insertDraft(home[2]!)(trx)).id, "submitted")(trx);
    expect(await refusal(empty, "enterprise")).toBe("42501");
    const foreign = async (trx: Transaction<DB>) => {
      const { id } = await insertDraft(home[2]!)(trx);
      await sql`insert into fair_application_products select ${id}, ${home[2]}, id, '{}' from products where enterprise_id = ${home[3]} limit 1`.execute(
        trx,
      );
    };
    expect(await refusal(foreign)).toBe("fair_application_products_product_id_enterprise_id_fkey");
  });

  it("one place more than any row of the quota has", async () => {
    expect(await refusal(to(second, "selected"))).toBe("fair_quota_not_exceeded");
  });

  it("a quota below its use, a counter moved by hand, a row that comes late", async () => {
    expect(
      await refusal((trx) => sql`update fair_quotas set capacity = 0 where fair_id = ${fairId}`.execute(trx)),
    ).toBe("fair_quota_not_exceeded");
    expect(await refusal((trx) => sql`update fair_quotas set used = 0 where fair_id = ${fairId}`.execute(trx))).toBe(
      "42501",
    );
    expect(
      await refusal((trx) =>
        sql`insert into fair_quotas (fair_id, province_code, capacity) values (${fairId}, '50', 9)`.execute(trx),
      ),
    ).toBe("42501");
  });

  it("a place without a row that covers it", async () => {
    const narrow = await makeFair("narrow", [["50", null, 5]]);
    const id = await apply(narrow, home[0]!, "province_passed");
    expect(await refusal(to(id, "selected"))).toBe("42501");
  });

  it("an offer before the announcement, and a return, failure or cancellation without a reason", async () => {
    expect(await refusal(to(selected, "offered"))).toBe("42501");
    expect(await refusal(to(selected, "cancelled"), "department", "")).toBe("42501");
    const sent = await apply(fairId, home[4]!, "submitted");
    for (const end of ["returned", "province_failed"])
      expect(await refusal(to(sent, end), "province", "")).toBe("42501");
  });

  it("another fair, enterprise, province, or, once sent, another category", async () => {
    for (const change of [{ enterpriseId: home[5]! }, { provinceCode: "50" }, { categoryCode: "drink" }])
      expect(
        await refusal((trx) => trx.updateTable("fairApplications").set(change).where("id", "=", second).execute()),
      ).toBe("42501");
  });

  it("two of one rank, and taking away what was sent", async () => {
    await db().updateTable("fairApplications").set({ provinceRank: 1 }).where("id", "=", second).execute();
    expect(
      await refusal((trx) =>
        trx.updateTable("fairApplications").set({ provinceRank: 1 }).where("id", "=", selected).execute(),
      ),
    ).toBe("fair_applications_rank");
    expect(await refusal((trx) => trx.deleteFrom("fairApplications").where("id", "=", second).execute())).toBe("42501");
  });

  it("a history that is rewritten", async () => {
    for (const statement of [
      "update fair_application_events set role = 'portal'",
      "delete from fair_application_events",
      "truncate fair_application_events",
    ])
      expect(await refusal((trx) => sql.raw(statement).execute(trx))).toBe("P0001");
  });

  it("dates out of order", async () => {
    const early = new Date("2026-10-01T00:00:00Z");
    expect(
      await refusal((trx) => trx.updateTable("fairs").set({ screenUntil: early }).where("id", "=", fairId).execute()),
    ).toBe("fairs_dates_in_order");
  });

  it("a selection once the fair is closed", async () => {
    const closing = async (trx: Transaction<DB>) => {
      await trx.updateTable("fairs").set({ closedAt: new Date() }).where("id", "=", fairId).execute();
      await sql`update fair_quotas set capacity = 9 where fair_id = ${fairId}`.execute(trx);
      await to(second, "selected")(trx);
    };
    expect(await refusal(closing)).toBe("42501");
  });
});

describe("free places", () => {
  it("shown are those that selecting gives, whatever came before", async () => {
    const central = await viewerFor("central@demo.test");
    const one = await viewerFor("enterprise.1@demo.test");
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { minLength: 3, maxLength: 8 }),
        fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 })),
        async (steps, [ofProvince, ofAll]) => {
          const code = `free-${run++}`;
          const id = await makeFair(
            code,
            [
              ["30", null, ofProvince],
              [null, "food", ofAll],
            ],
            0,
          );
          await bringTo(id, "selecting");
          const ids: number[] = [];
          for (const enterprise of home.slice(0, 4)) ids.push(await apply(id, enterprise, "province_passed"));
          const free = async () => freePlaces(await countingRows(db(), id, "30", "food"));
          for (const [at, leaves] of steps) {
            const before = await free();
            if (leaves && at === 0) await withdrawApplication(one, code, "E1");
            else {
              const outcome = await selectApplication(central, code, ids[at]!);
              if (outcome?.ok) expect(before).toBeGreaterThan(0);
              else if (outcome?.reason === "fairs:refused.quota_full") expect(before).toBe(0);
            }
          }
          expect(await driftingQuotas(id)).toBe(0);
        },
      ),
      { numRuns: 8 },
    );
  });
});
