import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { CheckResult } from "#app/domain/integrity/integrity.ts";
import { CHECKS, latestRun, runCheck, runChecks } from "#app/domain/integrity/run-checks.server.ts";
import { db } from "#db/client.server.ts";
import { aReport, type KnownReport } from "#tests/domain/reviews/reports.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const admin = () => viewerFor("admin@demo.test");

describe("the integrity checks", () => {
  test("find nothing wrong with the demo world, and keep the run in the history", async () => {
    const results = (await runChecks(await admin(), "checks")) as CheckResult[];
    expect(results).toHaveLength(CHECKS.length);
    expect(results.filter((result) => result.total > 0)).toEqual([]);
    const run = await latestRun(await admin(), "checks");
    expect(run?.results.map((result) => result.code)).toEqual(results.map((result) => result.code));
    expect(run?.byTh).toBe((await admin()).nameTh);
  });

  test("are the administrator's", async () => {
    for (const email of ["central@demo.test", "head.30@demo.test"]) {
      expect(await runChecks(await viewerFor(email), "checks")).toBeNull();
      expect(await latestRun(await viewerFor(email), "checks")).toBeNull();
    }
  });
});

describe("what goes wrong is found", () => {
  let report: KnownReport;
  beforeAll(async () => {
    report = await aReport("accepted");
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      "province_without_head",
      () =>
        db()
          .updateTable("roleAssignments")
          .set({ validTo: "2026-11-01" })
          .where("role", "=", "provincial_head")
          .where("areaCode", "=", "30")
          .execute(),
    ],
    [
      "user_without_office",
      () =>
        db().insertInto("users").values({ email: "lost@demo.test", nameTh: "ไม่มีตำแหน่ง", passwordHash: "-" }).execute(),
    ],
    [
      "catalogue_word_missing",
      () => sql`delete from catalogue_words where word in (select unnest(search_words) from products)`.execute(db()),
    ],
    [
      "quota_drift",
      // The guards let nobody count by hand: only behind their back can a counter be wrong.
      () =>
        db()
          .transaction()
          .execute(async (trx) => {
            await sql`set local session_replication_role = replica`.execute(trx);
            await sql`update fair_quotas set used = used + 1 where id = (select min(id) from fair_quotas where used < capacity)`.execute(
              trx,
            );
          }),
    ],
    ["changed_after_decision", () => change({ value: "7" })],
    ["beyond_bounds", () => change({ value: "-5" })],
    ["kind_of_answer", () => change({ value: null, numerator: "1", denominator: "2" })],
    [
      "cells_counted",
      () => db().updateTable("submissions").set({ cellsFilled: 1 }).where("id", "=", report.id).execute(),
    ],
    ["sent_incomplete", async () => {}],
    [
      "on_time",
      () =>
        db()
          .updateTable("submissions")
          .set({ onTime: false })
          .where("onTime", "=", true)
          .where("id", "=", report.id)
          .execute(),
    ],
    [
      "state_without_step",
      () => db().updateTable("submissions").set({ state: "submitted" }).where("id", "=", report.id).execute(),
    ],
    [
      "version_behind_history",
      () => db().updateTable("submissions").set({ version: 1 }).where("id", "=", report.id).execute(),
    ],
    [
      "approved_own",
      async () => {
        const sent = await db()
          .selectFrom("approvalEvents")
          .where("submissionId", "=", report.id)
          .where("toState", "=", "submitted")
          .select("actorId")
          .executeTakeFirstOrThrow();
        await event({ fromState: "submitted", toState: "province_approved", actorId: sent.actorId });
      },
    ],
    ["broken_chain", async () => {}],
    ["unknown_step", () => event({ fromState: "draft", toState: "accepted", actorId: 1 })],
  ])("%s", async (code, spoil) => {
    await spoil();
    const check = CHECKS.find((each) => each.code === code)!;
    expect((await runCheck(check)).total, code).toBeGreaterThan(0);
  });

  test("figures that are not what the reports say, but not while something waits to be folded", async () => {
    const dirty = { areaCode: "3001", periodId: 202610, formId: 1 };
    const { id } = await db().insertInto("rollupDirty").values(dirty).returning("id").executeTakeFirstOrThrow();
    expect(await runChecks(await admin(), "rollups")).toMatchObject([{ waiting: true, total: 0 }]);
    await db().deleteFrom("rollupDirty").where("id", "=", id).execute();
    const [result] = (await runChecks(await admin(), "rollups")) as CheckResult[];
    // What the tests above have changed behind the fold's back.
    expect(result?.total).toBeGreaterThan(0);
    expect(result?.findings[0]?.detail).toContain(" ≠ ");
  }, 300_000);

  function change(answer: { value: string | null; numerator?: string; denominator?: string }) {
    return db()
      .updateTable("observations")
      .set(answer)
      .where("submissionId", "=", report.id)
      .where("splitId", "=", 0)
      .where("indicatorId", "=", (eb) => eb.selectFrom("indicators").select("id").where("code", "=", "C4-01"))
      .execute();
  }

  function event(step: { fromState: string; toState: string; actorId: number }) {
    const values = { submissionId: report.id, submissionVersion: 1, observationsSha256: Buffer.alloc(32), ...step };
    return db().insertInto("approvalEvents").values(values).execute();
  }
});
