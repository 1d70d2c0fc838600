import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { addMember } from "#app/domain/enterprises/add-member.server.ts";
import { compareEnterprises } from "#app/domain/enterprises/compare-enterprises.server.ts";
import { likelyDuplicates } from "#app/domain/enterprises/duplicates.server.ts";
import { readEnterprise } from "#app/domain/enterprises/enterprise.server.ts";
import { mergeEnterprises } from "#app/domain/enterprises/merge-enterprises.server.ts";
import { registerEnterprise } from "#app/domain/enterprises/register-enterprise.server.ts";
import { setStatus } from "#app/domain/enterprises/set-status.server.ts";
import { readUnit } from "#app/domain/organizations/unit.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { historyOf, record, whole } from "./typed-record.ts";

useDatabase();

let officer: Viewer;
let kept: string;
let merged: string;

beforeAll(async () => {
  officer = await viewerFor("officer.30@demo.test");
  const register = async (changes: Record<string, string>) => {
    const made = await registerEnterprise(officer, record({ nameTh: "กลุ่มจักสานบ้านซ้ำ", ...changes }));
    if (!made?.ok) throw new Error(JSON.stringify(made));
    return made.code;
  };
  kept = await register({ storyTh: "เล่าไว้แล้ว" });
  merged = await register({ registrationNumber: whole("033255500077"), storyTh: "ไม่ทับของเดิม", phone: "044 555 666" });
  await fill();
});

const idOf = (code: string) => Number(code.slice(1));

const CONTENT = {
  ...{ nameTh: "ตะกร้า", nameEn: null, storyTh: null, storyEn: null, categoryCode: "fabric" },
  ...{ priceFromBaht: null, priceToBaht: null, unitTh: null, unitEn: null, capacityPerMonth: null },
  ...{ suitsGift: false, suitsExport: false, suitsOnBoard: false, pictures: [] },
};

/** One of everything on the record that goes, and what both have on the one that stays. */
async function fill() {
  const [k, m] = [idOf(kept), idOf(merged)];
  for (const code of [kept, merged])
    await setStatus(officer, code, { kind: "otop", registerNumber: null, roundId: null, from: "2026-01-01", to: null });
  await setStatus(officer, merged, { kind: "sme", registerNumber: "M1", roundId: null, from: "2026-01-01", to: null });
  const person = { nameTh: "นายย้าย ตัวอย่าง", nameEn: null, role: "leader", phone: null, email: null } as const;
  await addMember(officer, merged, { ...person, idNumber: null, from: "2026-01-01" });
  await sql`insert into products (id, enterprise_id, category_code, name_th, area_code) values (990001, ${m}, 'fabric', 'ตะกร้า', '3001')`.execute(
    db(),
  );
  await sql`insert into product_revisions (product_id, revision, content, saved_by) values (990001, 1,
    ${JSON.stringify(CONTENT)}, ${officer.userId})`.execute(db());
  await sql`insert into certificates (id, enterprise_id, product_id, scheme, number, valid) values
    (990001, ${m}, 990001, 'tcps', '1', '[2026-01-01,)'), (990002, ${m}, null, 'gi', '2', '[2026-01-01,)'),
    (990003, ${m}, null, 'gmp', '3', '[2026-01-01,)'), (990004, ${k}, null, 'gmp', '3', '[2026-01-01,)')`.execute(db());
  await sql`insert into support_links (id, supporter_id, receiver_unit_id, receiver_area_code, cog, what_th, given, recorded_by)
    select 990001, min(id), ${m}, '3001', 3, 'ออกร้าน', '[2026-01-01,2026-02-01)', ${officer.userId} from organizations`.execute(
    db(),
  );
  await sql`insert into role_assignments (user_id, role, reporting_unit_id, valid_from)
    select id, 'enterprise_member', ${m}, '2026-01-01' from users where email = 'enterprise.2@demo.test'`.execute(db());
  await sql`insert into fair_applications (id, fair_id, enterprise_id, province_code, category_code)
    select 990001, min(id), ${m}, '30', 'fabric' from fairs`.execute(db());
  await sql`insert into fair_application_products (application_id, enterprise_id, product_id, submitted_content)
    values (990001, ${m}, 990001, ${JSON.stringify(CONTENT)})`.execute(db());
  await sql`insert into expected_reports (form_id, period_id, reporting_unit_id, area_code) values
    (1, 202609, ${m}, '3001'), (1, 202610, ${m}, '3001'), (1, 202610, ${k}, '3001')`.execute(db());
  await sql`insert into submissions (id, form_id, period_id, reporting_unit_id, area_code, cells_required, cells_filled, updated_by)
    values (990001, 1, 202609, ${m}, '3001', 1, 1, ${officer.userId})`.execute(db());
  await report(990001);
}

async function report(submission: number) {
  await sql`insert into observations (submission_id, indicator_id, split_id, value, updated_by)
    select ${submission}, id, 0, 1, ${officer.userId} from indicators where code = 'C3-01'`.execute(db());
}

const merge = (keptCode: string, mergedCode: string, reason = "กลุ่มเดียวกัน จดซ้ำ") =>
  mergeEnterprises(officer, { keptCode, mergedCode, reason });

describe("duplicates", () => {
  it("are found by their name in one district, and stand side by side", async () => {
    const pairs = await likelyDuplicates(officer, "30");
    expect(pairs.find(({ second }) => second.code === merged)).toMatchObject({
      first: { code: kept },
      reasons: ["name"],
    });
    expect(await likelyDuplicates(await viewerFor("officer.50@demo.test"), "30")).toEqual([]);
    expect((await compareEnterprises(officer, kept, merged))?.belongings).toMatchObject([
      { products: 0, reports: 0 },
      { products: 1, certificates: 3, members: 1, supports: 1, reports: 1, accounts: 1 },
    ]);
  });
});

describe("a merge", () => {
  it("of two with figures for one period is refused, and names the period", async () => {
    const both = await db()
      .selectFrom("submissions as a")
      .innerJoin("submissions as b", (join) =>
        join.onRef("b.periodId", "=", "a.periodId").onRef("b.formId", "=", "a.formId"),
      )
      .innerJoin("periods as p", "p.id", "a.periodId")
      .where("a.reportingUnitId", "=", 1)
      .where("b.reportingUnitId", "=", 2)
      .where("a.cellsFilled", ">", 0)
      .where("b.cellsFilled", ">", 0)
      .select("p.code")
      .execute();
    const refused = await merge("E1", "E2");
    expect(refused).toMatchObject({ ok: false, reason: "claims:merge.refused.twice" });
    expect(refused?.ok === false && "periods" in refused && refused.periods).toEqual(
      expect.arrayContaining(both.map(({ code }) => code)),
    );
    expect(both.length).toBeGreaterThan(0);
  });

  it("needs a reason, two records, and the right for both", async () => {
    expect(await merge(kept, merged, " ")).toMatchObject({ ok: false });
    expect(await merge(kept, kept)).toMatchObject({ ok: false });
    const other = await viewerFor("officer.50@demo.test");
    expect(await mergeEnterprises(other, { keptCode: kept, mergedCode: merged, reason: "x" })).toBeNull();
  });

  it("passes everything on once and keeps what both had", async () => {
    const done = await merge(kept, merged);
    if (!done?.ok) throw new Error(JSON.stringify(done));
    expect(done.moved).toMatchObject({
      products: [990001],
      certificates: [990001, 990002],
      support_links: [990001],
      fair_applications: [990001],
      submissions: [990001],
      fields: ["registration_number", "phone"],
    });
    for (const list of ["enterprise_members", "enterprise_statuses", "role_assignments"] as const)
      expect(done.moved[list], list).toHaveLength(1);
    const found = await readEnterprise(officer, kept);
    expect(found && found.mergedInto === null && found.record).toMatchObject({
      storyTh: "เล่าไว้แล้ว",
      phone: "044 555 666",
      members: [{ name: "นายย้าย ตัวอย่าง" }],
      supports: [{ whatTh: "ออกร้าน" }],
    });
    const { rows: applied } = await sql`select a.enterprise_id as a, p.enterprise_id as p, p.product_id
      from fair_applications a join fair_application_products p on p.application_id = a.id where a.id = 990001`.execute(
      db(),
    );
    expect(applied, "the application stands for the kept one, with its product").toEqual([
      { a: idOf(kept), p: idOf(kept), productId: 990001 },
    ]);
    // What both had stays where it was: nothing is deleted.
    const { rows } = await sql<{
      left: number;
    }>`select count(*) as left from certificates where id = 990003 and enterprise_id = ${idOf(merged)}`.execute(db());
    expect(rows[0]?.left).toBe(1);
  });

  it("leaves one expectation a period, with the report of whoever had one", async () => {
    const { rows } = await sql<{ unit: number; periodId: number; report: number | null }>`
      select e.reporting_unit_id as unit, e.period_id, s.id as report from expected_reports e
      left join submissions s on s.reporting_unit_id = e.reporting_unit_id and s.period_id = e.period_id and s.form_id = e.form_id
      where e.reporting_unit_id in (${idOf(kept)}, ${idOf(merged)}) order by 2`.execute(db());
    expect(rows).toEqual([
      { unit: idOf(kept), periodId: 202609, report: 990001 },
      { unit: idOf(kept), periodId: 202610, report: null },
    ]);
  });

  it("leads the old address to the kept one, ends the merged one, and is written down in both histories", async () => {
    expect(await readEnterprise(officer, merged)).toEqual({ mergedInto: kept });
    expect((await readUnit(officer, merged))?.activeTo).not.toBeNull();
    for (const code of [kept, merged]) expect((await historyOf(code)).at(-1)).toBe("enterprise.merged");
    expect(await merge(kept, merged)).toBeNull();
    await expect(db().deleteFrom("enterpriseMerges").execute()).rejects.toThrow(/append-only/);
  });
});
