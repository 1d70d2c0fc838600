import { describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { CHECKS, type Verdict } from "#app/domain/companies/findings.ts";
import { translator } from "#app/i18n/server.server.ts";
import { companyPage } from "#app/routes/companies/company-page.server.ts";
import { editPage, takeEdit } from "#app/routes/companies/edit-page.server.ts";
import { companyListPage } from "#app/routes/companies/list-page.server.ts";
import { takeFiling, takeHolder, takeStatement } from "#app/routes/companies/take-records.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const VERDICTS: Record<string, Verdict[]> = {
  trading_share: ["met", "not_met", "unknown", "none"],
  social_share: ["met", "not_met", "unknown", "none"],
  dividend_share: ["met", "not_met", "unknown", "none"],
  operating_time: ["met", "not_met", "unknown", "none"],
  large_holder: ["met", "review", "unknown"],
  not_revoked: ["met", "not_met"],
  good_governance: ["met", "unknown"],
  name: ["met", "not_met", "none"],
  filings: ["met", "not_met", "unknown"],
};
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("the pages of companies", () => {
  test.each(["th", "en"] as const)("have words for every verdict of every check in %s", (language) => {
    const t = translator(language);
    for (const check of CHECKS) {
      for (const verdict of VERDICTS[check]!) {
        expect(t(`companies:check.${check}.${verdict}`, { share: "1", total: 1, year: "1" })).not.toContain(
          `${check}.`,
        );
      }
    }
  });

  test.each(["th", "en"] as const)(
    "show nobody's name to the public, and no key instead of a word, in %s",
    async (language) => {
      const viewer = { ...thePublic(), language };
      for (const id of ["2000", "2021", "2030", "2050", "2081"]) {
        const page = JSON.stringify(await companyPage(viewer, id));
        expect(page).not.toMatch(/companies:|undefined/);
        expect(page).not.toMatch(/(นาย(?!ทะเบียน)|นางสาว|นาง)[ก-๙]{2,} [ก-๙]/);
      }
      expect(JSON.stringify(await companyListPage(viewer, new URLSearchParams("result=loss&sort=net")))).not.toMatch(
        /companies:/,
      );
    },
  );

  test("begin for an official with the own province, for everybody else with the country", async () => {
    const places = async (viewer: Viewer, query = "") =>
      (await companyListPage(viewer, new URLSearchParams(query))).rows.length;
    const officer = await viewerFor("officer.30@demo.test");
    const all = await places(thePublic());
    expect(all).toBeGreaterThan(70);
    expect([await places(officer), await places(officer, "area="), await places(officer, "area=TH")]).toEqual([
      1,
      all,
      all,
    ]);
    expect(await places(await viewerFor("central@demo.test"))).toBe(all);
  });

  test("of what is no company are not there", async () => {
    for (const id of ["1", "0", "x", "99999999999", undefined]) expect(await companyPage(thePublic(), id)).toBeNull();
  });

  test("keep what was typed when something is wrong, and say where", async () => {
    const officer = await viewerFor("officer.30@demo.test");
    const { stored, version } = await editPage(officer, "2030");
    const typed = { ...stored, version: String(version), shares: "สี่พัน", registeredOn: "31/2/2560", noteTh: "ยังอยู่" };
    const answer = (await takeEdit(officer, "2030", form(typed))) as { data: { problems: unknown; typed: object } };
    expect(answer.data.problems).toEqual([
      { id: "registeredOn", key: "companies:problem.day" },
      { id: "shares", key: "companies:problem.number" },
    ]);
    expect(answer.data.typed).toMatchObject({ noteTh: "ยังอยู่", shares: "สี่พัน" });
    const holder = { version: String(version), nameTh: "ผู้ถือหุ้น", sector: "people", shares: "๑๒", from: "1/1/2569" };
    const refused = (await takeHolder(officer, "2030", form(holder))) as { data: { problems: unknown } };
    expect(refused.data.problems).toEqual([{ id: "shares", key: "companies:refused.shares_exceed" }]);
  });

  test("are not there to be written for somebody from another province, whatever was typed", async () => {
    const other = await viewerFor("officer.50@demo.test");
    const nothing = () =>
      new Request("http://portal.test", { method: "POST", body: new URLSearchParams({ version: "1" }) });
    for (const taken of [
      () => takeEdit(other, "2030", form({})),
      () => takeHolder(other, "2030", form({})),
      () => takeStatement(other, "2030", nothing()),
      () => takeFiling(other, "2030", nothing()),
    ])
      await expect(taken()).rejects.toMatchObject({ status: 404 });
  });

  test("save what the form shows without changing it", async () => {
    const officer = await viewerFor("officer.50@demo.test");
    const { stored, version } = await editPage(officer, "2050");
    const saved = (await takeEdit(officer, "2050", form({ ...stored, version: String(version) }))) as Response;
    expect([saved.status, saved.headers.get("location")]).toEqual([303, "/companies/2050"]);
    expect((await editPage(officer, "2050")).stored).toEqual(stored);
  });
});
