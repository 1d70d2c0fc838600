import { describe, expect, test } from "vitest";
import { filingState, registrarDueOn, type YearFigures } from "#app/domain/companies/company.ts";
import { type Check, type CompanyToCheck, findingsOf, shareOf, warningsOf } from "#app/domain/companies/findings.ts";

const YEAR: YearFigures = {
  year: 2568,
  ...{ revenueBaht: "1000", tradingBaht: "500", netBaht: "100", accumulatedBaht: "-900" },
  ...{ socialBaht: "70", socialOfBaht: "100" },
};
const COMPANY: CompanyToCheck = {
  nameTh: "บริษัท ตัวอย่าง (วิสาหกิจเพื่อสังคม) จำกัด",
  facts: {
    ...{ enterpriseKind: "profit_sharing", operatingSince: "2016-09-23", seRegisteredOn: "2020-01-01" },
    ...{ seRevokedOn: null, goodGovernanceNotedOn: "2024-01-01", shares: 4000 },
  },
  holders: [
    { shares: 999, isCurrent: true },
    { shares: 3001, isCurrent: false },
  ],
  filings: [{ dueOn: "2026-05-31", filedOn: "2026-05-31" }],
  figures: YEAR,
  statement: { dividendsBaht: "30" },
  today: "2026-11-12",
};

const found = (check: Check, change: Partial<CompanyToCheck> = {}) =>
  findingsOf({ ...COMPANY, ...change }).find((finding) => finding.check === check)!;
const facts = (change: Partial<CompanyToCheck["facts"]>) => ({ facts: { ...COMPANY.facts, ...change } });
const figures = (change: Partial<YearFigures>) => ({ figures: { ...YEAR, ...change } });

describe("the checks of the Social Enterprise Act", () => {
  test("are met at their very bounds", () => {
    expect(warningsOf(findingsOf(COMPANY))).toEqual([]);
    expect(findingsOf(COMPANY).map(({ verdict }) => verdict)).toEqual(Array(9).fill("met"));
  });

  test("want half of all income from trading, unless no profit is shared", () => {
    const below = figures({ tradingBaht: "499.99" });
    expect(found("trading_share", below)).toMatchObject({ verdict: "not_met", share: "0.49999", year: 2568 });
    expect(found("trading_share", { ...below, ...facts({ enterpriseKind: "no_profit_sharing" }) }).verdict).toBe(
      "none",
    );
    expect(found("trading_share", figures({ tradingBaht: null })).verdict).toBe("unknown");
    expect(found("trading_share", figures({ revenueBaht: "0", tradingBaht: "0" })).verdict).toBe("unknown");
  });

  test("want seven tenths of the profit for the social purpose, and nothing of a loss", () => {
    expect(found("social_share", figures({ socialBaht: "69.99" })).verdict).toBe("not_met");
    for (const netBaht of ["0", "-1586000"]) {
      expect(found("social_share", figures({ netBaht, socialBaht: null, socialOfBaht: null }))).toMatchObject({
        verdict: "none",
        share: null,
      });
    }
  });

  test("allow three tenths as dividends, and none at all without profit sharing", () => {
    expect(found("dividend_share", { statement: { dividendsBaht: "30.01" } }).verdict).toBe("not_met");
    expect(found("dividend_share", facts({ enterpriseKind: "no_profit_sharing" })).verdict).toBe("not_met");
    const none = { statement: { dividendsBaht: "0" } };
    expect(found("dividend_share", { ...none, ...facts({ enterpriseKind: "no_profit_sharing" }) }).verdict).toBe("met");
    expect(found("dividend_share", { statement: null }).verdict).toBe("unknown");
    expect(found("dividend_share", figures({ netBaht: "-1" }))).toMatchObject({ verdict: "none", share: null });
  });

  test("want a whole year of work before the registration", () => {
    expect(found("operating_time", facts({ operatingSince: "2019-01-01" })).verdict).toBe("met");
    expect(found("operating_time", facts({ operatingSince: "2019-01-02" })).verdict).toBe("not_met");
    expect(found("operating_time", facts({ operatingSince: null })).verdict).toBe("unknown");
    expect(found("operating_time", facts({ seRegisteredOn: null })).verdict).toBe("none");
  });

  test("list whoever holds a quarter today, and nobody who did", () => {
    expect(found("large_holder", { holders: [{ shares: 1000, isCurrent: true }] })).toMatchObject({
      verdict: "review",
      count: 1,
    });
    expect(found("large_holder", { holders: [] }).verdict).toBe("unknown");
  });

  test("remember a revocation for two years, and the name needs a registration that holds", () => {
    expect(found("not_revoked", facts({ seRevokedOn: "2024-11-13" })).verdict).toBe("not_met");
    expect(found("not_revoked", facts({ seRevokedOn: "2024-11-12" })).verdict).toBe("met");
    expect(found("name", facts({ seRegisteredOn: null })).verdict).toBe("not_met");
    expect(found("name", { nameTh: "บริษัท ตัวอย่าง จำกัด", ...facts({ seRegisteredOn: null }) }).verdict).toBe("none");
  });

  test("count what is overdue, not what was late", () => {
    const filings = [
      { dueOn: "2026-11-11", filedOn: null },
      { dueOn: "2026-11-12", filedOn: null },
      { dueOn: "2026-05-31", filedOn: "2026-06-01" },
    ];
    expect(found("filings", { filings })).toMatchObject({ verdict: "not_met", count: 1 });
    expect(filings.map((filing) => filingState(filing, "2026-11-12"))).toEqual(["overdue", "open", "late"]);
  });

  test("never tell a share of nothing", () => {
    expect([shareOf("1", "0"), shareOf("1", "-5"), shareOf(null, "5"), shareOf("1", "3")]).toEqual([
      null,
      null,
      null,
      "0.333333",
    ]);
  });

  test("the registrar has the statement five months after the year's end", () => {
    expect(registrarDueOn(2568)).toBe("2026-05-31");
  });
});
