import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { listCompanies } from "#app/domain/companies/companies.server.ts";
import { type CompanyRecord, readCompany } from "#app/domain/companies/company.server.ts";
import type { Sector } from "#app/domain/companies/company.ts";
import { saveCompany } from "#app/domain/companies/save-company.server.ts";
import { parseNumber } from "#app/domain/observations/parse-number.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

/** What is published of SE companies, entered as an officer would, and read as the public does. */

interface Fact {
  province: string;
  field: string;
  value: string;
  source: string;
}

const RAYONG = 2021;
const facts: Fact[] = parse(readFileSync(new URL("companies.csv", import.meta.url)), { columns: true });
const of = (province: string, field: string): string =>
  facts.find((fact) => fact.province === province && fact.field === field)!.value;
const number = (text: string): string => {
  const read = parseNumber(text);
  if (!read.ok || read.value === null) throw new Error(`no number: ${text}`);
  return read.value;
};
const SECTOR_WORDS: Record<string, Sector> = {
  ...{ ภาครัฐ: "government", ภาคเอกชน: "private", ภาควิชาการ: "academic" },
  ...{ ภาคประชาสังคม: "civil_society", ภาคประชาชน: "people" },
};

useDatabase();

async function enterRayong(): Promise<CompanyRecord> {
  const officer = await viewerFor("officer.21@demo.test");
  const { version, ...before } = (await readCompany(officer, RAYONG))!;
  const [, day, month, year] = /^(\d+) (\S+) (\d+)$/.exec(of("21", "registered_on"))!;
  expect([day, month, year]).toEqual(["23", "กันยายน", "2559"]);
  const saved = await saveCompany(
    officer,
    { companyId: RAYONG, version },
    {
      ...before,
      registeredOn: "2016-09-23",
      registeredCapitalBaht: number(of("21", "registered_capital_baht")),
      shares: Number(number(of("21", "shares"))),
      parValueBaht: number(of("21", "par_value_baht")),
      holdersStated: Number(of("21", "holders")),
      sectorsStated: of("21", "holder_sectors")
        .split(" ")
        .map((word) => SECTOR_WORDS[word]!),
      groupsServed: Number(of("21", "groups_served")),
      noteTh: of("21", "dividend"),
      source: facts[0]!.source,
    },
  );
  expect(saved).toEqual({ ok: true });
  return (await readCompany(thePublic(), RAYONG))!;
}

describe("published facts of SE companies", () => {
  it("of Rayong stand in its record with their source", async () => {
    expect(await enterRayong()).toMatchObject({
      ...{ areaCode: "21", registeredOn: "2016-09-23", registeredCapitalBaht: "4000000", shares: 4000 },
      ...{ parValueBaht: "1000", holdersStated: 23, groupsServed: 62, noteTh: "ไม่มีการปันผลให้ผู้ถือหุ้น" },
      sectorsStated: ["private", "civil_society", "academic", "people"],
      source: "ICIK Academy, lesson on the SE company of Rayong",
    });
  });

  it("name as many companies as the register has: one a province and one for the nation", async () => {
    const { all } = await listCompanies(thePublic(), {});
    const national = all.filter(({ areaCode }) => areaCode === "TH").length;
    expect(all.length - national).toBe(Number(of("TH", "companies_provincial")));
    expect(national).toBe(Number(of("TH", "companies_national")));
  });

  it("say that each of five sectors has a fifth of the votes, whatever it holds in shares", async () => {
    const { all } = await listCompanies(thePublic(), {});
    const some = await Promise.all(all.slice(0, 12).map(({ id }) => readCompany(thePublic(), id)));
    const five = some.filter((company) => company!.sectors.length === 5);
    expect(five.length).toBeGreaterThan(0);
    for (const { sectors, shares } of five as CompanyRecord[]) {
      expect(sectors.map(({ votePercent }) => votePercent)).toEqual(Array(5).fill(of("TH", "vote_percent_per_sector")));
      expect(new Set(sectors.map((part) => part.shares / shares!)).size).toBeGreaterThan(1);
    }
  });

  it("about all companies reach none of them", async () => {
    const { all } = await listCompanies(thePublic(), {});
    const mean = number(of("TH", "net_result_mean_2566"));
    expect(all.filter(({ figures }) => figures?.netBaht === mean)).toEqual([]);
    expect(all.find(({ areaCode }) => areaCode === "TH")!.figures).toBeNull();
  });
});
