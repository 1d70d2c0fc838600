import { describe, expect, test } from "vitest";
import { readUnit } from "#app/domain/organizations/unit.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

describe("one reporting unit", () => {
  test("stands in the chain of its areas", async () => {
    const unit = await readUnit(thePublic(), "S30");
    expect(unit?.areas.map((area) => area.code)).toEqual(["TH", "northeast", "30"]);
    expect(unit?.producerType).toBeNull();
  });

  test("shows reports and figures to its officials and not to the public", async () => {
    expect(await readUnit(thePublic(), "S30")).toMatchObject({ reports: null, figures: null });
    expect(await readUnit(await viewerFor("officer.50@demo.test"), "S30")).toMatchObject({ reports: null });
    const unit = await readUnit(await viewerFor("officer.30@demo.test"), "S30");
    expect(unit?.reports?.length).toBeGreaterThan(20);
    expect(unit?.figures?.map((figure) => figure.indicatorCode)).toContain("C3-06");
  });

  test("lists its reports newest first, only those whose window has opened", async () => {
    const unit = await readUnit(await viewerFor("officer.30@demo.test"), "S30");
    const months = unit?.reports?.filter((report) => report.frequency === "month").map((report) => report.periodCode);
    expect(months?.[0]).toBe("2026-10");
    expect(months).toEqual([...(months ?? [])].sort().reverse());
  });

  test("does not exist under a code that nobody has", async () => {
    expect(await readUnit(thePublic(), "E999999")).toBeNull();
    expect(await readUnit(thePublic(), "")).toBeNull();
  });

  test("of two answers the later one is its last figure", async () => {
    const unit = await readUnit(await viewerFor("officer.30@demo.test"), "S30");
    const sales = unit?.figures?.find((figure) => figure.indicatorCode === "C3-06");
    const latest = await db()
      .selectFrom("submissions as s")
      .innerJoin("observations as o", "o.submissionId", "s.id")
      .innerJoin("indicators as i", "i.id", "o.indicatorId")
      .innerJoin("periods as p", "p.id", "s.periodId")
      .where("s.reportingUnitId", "=", unit?.id ?? 0)
      .where("i.code", "=", "C3-06")
      .where("o.splitId", "=", 0)
      .orderBy("p.endsOn", "desc")
      .select("p.code")
      .executeTakeFirst();
    expect(sales?.periodCode).toBe(latest?.code);
  });
});
