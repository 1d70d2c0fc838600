import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { readDashboard } from "#app/domain/dashboards/dashboard.server.ts";
import { readFigures } from "#app/domain/dashboards/figures.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { plansOf, QUERIES, queriesOf } from "./queries.ts";

const viewer = publicViewer("th");
const national = () => readDashboard(viewer, { areaCode: "TH" });
const provincial = () => readDashboard(viewer, { areaCode: "30", indicator: "C5-01", period: "FY2569" });
const trend = () =>
  readFigures(viewer, {
    indicators: ["C3-01", "C3-04"],
    areas: [],
    level: "province",
    periods: ["FY2569-Q1", "FY2569-Q2", "FY2569-Q3", "FY2569-Q4"],
    state: "accepted",
    splits: ["none"],
  });

describe("reading a country of 160 enterprises", () => {
  useDatabase();
  beforeAll(async () => {
    await sql`analyze`.execute(db());
    await national();
  });

  test("takes as many questions as a country of four", async () => {
    expect(await queriesOf(national)).toBe(QUERIES);
    expect(await queriesOf(provincial)).toBe(QUERIES);
  });

  test("never looks at an observation or a report, nor through a whole table of figures", async () => {
    for (const action of [national, provincial, trend]) {
      const plans = (await plansOf(action)).join("\n");
      expect(plans).toContain("rollups_pkey");
      expect(plans).not.toMatch(/observations|submissions|expected_reports/);
      expect(plans).not.toMatch(/Seq Scan on (rollups|report_counts)\b/);
    }
  });
});
