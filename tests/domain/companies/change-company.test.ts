import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { addFiling, saveFiling } from "#app/domain/companies/change-filings.server.ts";
import { addHolder, endHolder } from "#app/domain/companies/change-holders.server.ts";
import { listCompanies } from "#app/domain/companies/companies.server.ts";
import { readCompany } from "#app/domain/companies/company.server.ts";
import { readCompanyFile } from "#app/domain/companies/company-file.server.ts";
import { areasWithoutCompany, registerCompany } from "#app/domain/companies/register-company.server.ts";
import { saveCompany } from "#app/domain/companies/save-company.server.ts";
import { saveStatement } from "#app/domain/companies/save-statement.server.ts";
import { foldOnce } from "#app/domain/dashboards/fold.server.ts";
import { db } from "#db/client.server.ts";
import { cell } from "#tests/domain/dashboards/fixture.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const ID = 2030;
const OFFICER = "officer.30@demo.test";
const PDF = { name: "งบ 2568.pdf", bytes: new TextEncoder().encode("%PDF-1.7 ทดสอบ") };

const officer = () => viewerFor(OFFICER);
const read = async (email = OFFICER, id = ID) => (await readCompany(await viewerFor(email), id))!;
const change = async () => ({ companyId: ID, version: (await read()).version });
const lastEvent = async () => {
  const { rows } = await sql<{ action: string; newValues: Record<string, unknown> }>`
    select action, new_values from audit_events where entity = 'company' and entity_id = ${String(ID)} order by id desc limit 1`.execute(
    db(),
  );
  return rows[0];
};
const refused = (why: string) => ({ ok: false, reason: `companies:refused.${why}` });

describe("the registration of a company", () => {
  test("is saved by the officer of its province and by its own member, with a history", async () => {
    for (const email of [OFFICER, "company.30@demo.test", "central@demo.test"]) {
      const before = await read(email);
      const input = { ...before, addressTh: `ที่อยู่ใหม่ของ ${email}` };
      expect(await saveCompany(await viewerFor(email), { companyId: ID, version: before.version }, input)).toEqual({
        ok: true,
      });
      expect((await read()).addressTh).toBe(input.addressTh);
      expect(await lastEvent()).toMatchObject({ action: "company.saved", newValues: { addressTh: input.addressTh } });
    }
  });

  test("is not there for officers of other provinces, the other bureau, and those who only read", async () => {
    const before = await read();
    for (const email of ["officer.50@demo.test", "central2@demo.test", "head.30@demo.test", "enterprise.1@demo.test"]) {
      expect(await saveCompany(await viewerFor(email), { companyId: ID, version: before.version }, before)).toBeNull();
    }
    expect(await saveCompany(thePublic(), { companyId: ID, version: before.version }, before)).toBeNull();
  });

  test("saved twice on one version: the second is told and nothing is lost", async () => {
    const before = await read();
    const at = { companyId: ID, version: before.version };
    expect(await saveCompany(await officer(), at, { ...before, noteTh: "แรก" })).toEqual({ ok: true });
    expect(await saveCompany(await officer(), at, { ...before, noteTh: "สอง" })).toEqual(refused("stale"));
    expect((await read()).noteTh).toBe("แรก");
  });

  test.each([
    [{ registrationNumber: "0107544000109" }, "number_check_digit"],
    [{ registrationNumber: "1101234567708" }, "number_check_digit"],
    [{ registrationNumber: "12345" }, "number_length"],
    [{ registeredCapitalBaht: "4000000", shares: 4000, parValueBaht: "999" }, "capital"],
    [{ seRegisteredOn: "2021-01-01", seRevokedOn: "2020-01-01" }, "revoked"],
    [{ nameTh: " " }, "no_name"],
  ])("is refused with %j", async (wrong, why) => {
    const before = await read();
    expect(await saveCompany(await officer(), await change(), { ...before, ...wrong })).toEqual(refused(why));
    expect((await read()).version).toBe(before.version);
  });

  test("keeps a number that no other company has", async () => {
    const other = await read("officer.50@demo.test", 2050);
    const input = { ...(await read()), registrationNumber: other.registrationNumber };
    expect(await saveCompany(await officer(), await change(), input)).toEqual(refused("number_taken"));
  });

  test("is entered once for a province, and never for Bangkok", async () => {
    const central = await viewerFor("central@demo.test");
    const entry = { areaCode: "30", nameTh: "บริษัทที่สอง", nameEn: null };
    expect(await registerCompany(central, entry)).toEqual(refused("exists"));
    expect(await registerCompany(central, { ...entry, areaCode: "10" })).toEqual(refused("bangkok"));
    expect(await registerCompany(await officer(), { ...entry, areaCode: "50" })).toBeNull();
    expect(await areasWithoutCompany(central)).toEqual([]);
  });
});

describe("the holders of a company", () => {
  const holder = {
    nameTh: "กองทุนตัวอย่างใหม่",
    sector: "people",
    shares: 0,
    votePercent: null,
    from: "2026-01-01",
  } as const;

  test("are added and end, and stay in the record", async () => {
    expect(await addHolder(await officer(), await change(), holder)).toEqual({ ok: true });
    expect(await lastEvent()).toMatchObject({ action: "company.holder_added", newValues: { shares: 0 } });
    expect(await addHolder(await officer(), await change(), holder)).toEqual(refused("holder_twice"));
    const added = (await read()).holders.find(({ nameTh }) => nameTh === holder.nameTh)!;
    const early = { holderId: added.id, lastDay: "2025-12-31" };
    expect(await endHolder(await officer(), await change(), early)).toEqual(refused("dates"));
    expect(await endHolder(await officer(), await change(), { ...early, lastDay: "2026-06-30" })).toEqual({ ok: true });
    expect((await read()).holders.find(({ id }) => id === added.id)).toMatchObject({
      until: "2026-06-30",
      isCurrent: false,
    });
    expect(await endHolder(await officer(), await change(), early)).toEqual(refused("no_holder"));
  });

  test("hold no more shares and votes together than there are", async () => {
    const another = { ...holder, nameTh: "กองทุนตัวอย่างอื่น" };
    expect(await addHolder(await officer(), await change(), { ...another, shares: 1 })).toEqual(
      refused("shares_exceed"),
    );
    const loud = { ...another, votePercent: "0.5" };
    expect(await addHolder(await officer(), await change(), loud)).toEqual(refused("votes_exceed"));
  });

  test("are not held twice under one name on one day, says the database", async () => {
    const twice = sql`
      insert into company_holders (company_id, name_th, sector_code, shares, held)
      select company_id, name_th, sector_code, 1, held from company_holders where company_id = ${ID} limit 1`.execute(
      db(),
    );
    await expect(twice).rejects.toThrow("company_holder_once");
  });

  test("are shown to the public by sector, without names", async () => {
    const shown = (await readCompany(thePublic(), ID))!;
    expect(shown.holders.length).toBeGreaterThan(5);
    expect(shown.holders.every(({ nameTh }) => nameTh === null)).toBe(true);
    expect((await read("head.50@demo.test")).holders.every(({ nameTh }) => nameTh !== null)).toBe(true);
    expect((await read("company.30@demo.test")).holders.every(({ nameTh }) => nameTh !== null)).toBe(true);
  });
});

describe("statements and filings", () => {
  test("a year keeps dividends, audit and file beside its report", async () => {
    const input = { year: 2568, dividendsBaht: "12000.5", auditedOn: "2026-04-30", source: "งบ", paper: PDF };
    expect(await saveStatement(await officer(), await change(), input)).toEqual({ ok: true });
    const saved = (await read()).statements.find(({ year }) => year === 2568)!;
    expect(saved).toMatchObject({ dividendsBaht: "12000.5", auditedOn: "2026-04-30" });
    expect(await readCompanyFile(await officer(), ID, saved.fileId!)).toMatchObject({
      name: PDF.name,
      mediaType: "application/pdf",
    });
    expect(await readCompanyFile(thePublic(), ID, saved.fileId!)).toBeNull();
    expect(await readCompanyFile(await officer(), 2050, saved.fileId!)).toBeNull();
    expect(await saveStatement(await officer(), await change(), { ...input, paper: null })).toEqual({ ok: true });
    expect((await read()).statements.find(({ year }) => year === 2568)!.fileId).toBe(saved.fileId);
  });

  test("a year that runs, an audit before its end and what is no paper are refused", async () => {
    const input = { year: 2568, dividendsBaht: null, auditedOn: null, source: null, paper: null };
    const save = async (wrong: object) => saveStatement(await officer(), await change(), { ...input, ...wrong });
    expect(await save({ year: 2569 })).toEqual(refused("year"));
    expect(await save({ auditedOn: "2025-12-31" })).toEqual(refused("audited"));
    expect(await save({ paper: { name: "x.pdf", bytes: new TextEncoder().encode("<html>") } })).toEqual(
      refused("paper"),
    );
  });

  test("a document filed in time moves the share filed on time, and nothing is typed", async () => {
    await sql`delete from company_filings where company_id = ${ID} and due_on between '2026-04-01' and '2026-06-30'`.execute(
      db(),
    );
    const due = { kind: "social_impact", year: 2568, dueOn: "2026-06-30" } as const;
    expect(await addFiling(await officer(), await change(), due)).toEqual({ ok: true });
    expect(await addFiling(await officer(), await change(), due)).toEqual(refused("filing_twice"));
    expect(
      await addFiling(await officer(), await change(), { ...due, kind: "activity_report", dueOn: "2024-06-30" }),
    ).toEqual(refused("due"));
    await foldOnce(db(), { limit: 1000 });
    expect((await cell("C5-12", "30", "FY2569-Q3", "accepted"))?.pair).toBe("0/1");
    const filing = (await read()).filings.find(({ dueOn }) => dueOn === due.dueOn)!;
    const filed = { filingId: filing.id, dueOn: due.dueOn, filedOn: "2026-06-30", paper: null };
    expect(await saveFiling(await officer(), await change(), { ...filed, filedOn: "2026-11-13" })).toEqual(
      refused("future"),
    );
    expect(await saveFiling(await officer(), await change(), filed)).toEqual({ ok: true });
    expect(await lastEvent()).toMatchObject({ action: "company.filing_saved", newValues: { filedOn: "2026-06-30" } });
    await foldOnce(db(), { limit: 1000 });
    expect((await cell("C5-12", "30", "FY2569-Q3", "accepted"))?.pair).toBe("1/1");
  });
});

describe("the list of companies", () => {
  test("shows each company's accepted year, and narrows to results and areas", async () => {
    const all = await listCompanies(thePublic(), { year: 2567 });
    const { rows } = await sql<{ areaCode: string; net: string }>`
      select s.area_code, trim_scale(o.value) as net from submissions as s
      join observations as o on o.submission_id = s.id and o.split_id = 0
      join indicators as i on i.id = o.indicator_id and i.code = 'C5-08'
      where s.state = 'accepted' and s.period_id = 1002567`.execute(db());
    expect(rows.length).toBeGreaterThan(30);
    expect(
      Object.fromEntries(
        all.all.filter(({ figures }) => figures).map(({ areaCode, figures }) => [areaCode, figures!.netBaht]),
      ),
    ).toEqual(Object.fromEntries(rows.map(({ areaCode, net }) => [areaCode, net])));
    const losses = await listCompanies(thePublic(), { year: 2567, result: "loss" });
    expect(losses.companies.length).toBe(rows.filter(({ net }) => net.startsWith("-")).length);
    const north = await listCompanies(thePublic(), { area: "north", result: "profit" });
    expect(
      north.companies.every(({ regionCode, figures }) => regionCode === "north" && !figures!.netBaht!.startsWith("-")),
    ).toBe(true);
    expect(await readCompany(thePublic(), 1)).toBeNull();
  });
});
