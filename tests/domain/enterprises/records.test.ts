import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { addCertificate } from "#app/domain/enterprises/add-certificate.server.ts";
import { addMember } from "#app/domain/enterprises/add-member.server.ts";
import { readCertificatePaper } from "#app/domain/enterprises/certificate-paper.server.ts";
import { endMember } from "#app/domain/enterprises/end-member.server.ts";
import { readEnterprise } from "#app/domain/enterprises/enterprise.server.ts";
import { readMemberInput } from "#app/domain/enterprises/member-input.ts";
import { registerEnterprise } from "#app/domain/enterprises/register-enterprise.server.ts";
import { endStatus, setStatus } from "#app/domain/enterprises/set-status.server.ts";
import { updateEnterprise } from "#app/domain/enterprises/update-enterprise.server.ts";
import { verifyCertificate } from "#app/domain/enterprises/verify-certificate.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { historyOf, problemsIn, record, typed, whole } from "./typed-record.ts";

useDatabase();

let officer: Viewer;
let owner: Viewer;
let code: string;
const NUMBER = whole("033255500012");

beforeAll(async () => {
  officer = await viewerFor("officer.3001@demo.test");
  owner = await viewerFor("enterprise.1@demo.test");
  const made = await registerEnterprise(officer, record({ registrationNumber: NUMBER, phone: "044 123 456" }));
  if (!made?.ok) throw new Error(JSON.stringify(made));
  code = made.code;
});

const versionOf = async (of: string) =>
  (
    await db()
      .selectFrom("enterprises as e")
      .innerJoin("reportingUnits as u", "u.id", "e.reportingUnitId")
      .where("u.code", "=", of)
      .select("e.version")
      .executeTakeFirstOrThrow()
  ).version;
const recordOf = async (viewer: Viewer, of = code) => {
  const found = await readEnterprise(viewer, of);
  if (!found || found.mergedInto !== null) throw new Error(`${of} is not there`);
  return found.record;
};

describe("an enterprise", () => {
  it("is registered in the district of its site, with a history, and counts there this year", async () => {
    expect(await recordOf(thePublic())).toMatchObject({ district: { code: "3001" }, registrationNumber: NUMBER });
    expect(await historyOf(code)).toEqual(["enterprise.registered"]);
    const areas = await db()
      .selectFrom("reportingUnitAreas as a")
      .innerJoin("reportingUnits as u", "u.id", "a.reportingUnitId")
      .where("u.code", "=", code)
      .select(["a.fiscalYear", "a.areaCode"])
      .execute();
    expect(areas).toEqual([{ fiscalYear: 2570, areaCode: "3001" }]);
  });

  it("is refused with a number that another has, without naming the other", async () => {
    const again = await registerEnterprise(officer, record({ registrationNumber: NUMBER }));
    expect(problemsIn(again as never)).toEqual([["registrationNumber", "number_taken"]]);
    expect(JSON.stringify(again)).not.toContain("ทดสอบ");
  });

  it.each([
    ["0332555000129", "number_check_digit"],
    ["12345", "number_length"],
    [whole("110170012345"), "number_of_person"],
  ])("%s is refused as a registration number: %s", (registrationNumber, key) => {
    expect(problemsIn(typed({ registrationNumber }))).toEqual([["registrationNumber", key]]);
  });

  it("is refused in a district that does not exist, in a sub-district of another, and in one outside the area", async () => {
    const nowhere = { ...record(), districtCode: "3099", subdistrictCode: null };
    expect(problemsIn((await registerEnterprise(officer, nowhere)) as never)).toEqual([["district", "no_district"]]);
    expect(problemsIn(typed({ subdistrict: "300201" }))).toEqual([["subdistrict", "no_subdistrict"]]);
    const elsewhere = record({ district: "3002", subdistrict: "" });
    expect(problemsIn((await registerEnterprise(officer, elsewhere)) as never)).toEqual([
      ["district", "district_elsewhere"],
    ]);
  });

  it("is registered by nobody without the right", async () => {
    expect(await registerEnterprise(owner, record())).toBeNull();
    expect(await registerEnterprise(thePublic(), record())).toBeNull();
  });

  it("keeps both the first and the second change: the second is told", async () => {
    const version = await versionOf(code);
    expect(await updateEnterprise(officer, code, version, record({ storyTh: "หนึ่ง" }))).toEqual({ ok: true });
    const second = await updateEnterprise(officer, code, version, record({ storyTh: "สอง" }));
    expect(problemsIn(second as never)).toEqual([["version", "stale"]]);
    expect((await recordOf(officer)).storyTh).toBe("หนึ่ง");
    expect(await historyOf(code)).toContain("enterprise.changed");
  });

  it("changes its own words itself, and none of the register's", async () => {
    const before = await recordOf(owner, "E1");
    const input = record({ nameTh: "ชื่อที่อยากได้", storyTh: "เรื่องของเรา", district: "3001" }, []);
    expect(await updateEnterprise(owner, "E1", await versionOf("E1"), input)).toEqual({ ok: true });
    expect(await recordOf(owner, "E1")).toMatchObject({
      nameTh: before.nameTh,
      category: before.category,
      storyTh: "เรื่องของเรา",
    });
    expect(await updateEnterprise(owner, "E3", await versionOf("E3"), input)).toBeNull();
  });
});

describe("a status", () => {
  const otop = { kind: "otop", registerNumber: "T-1", roundId: null, from: "2026-01-01", to: null } as const;

  it("stands beside another, but not twice at a time, nor with a number that another has", async () => {
    expect(await setStatus(officer, code, otop)).toEqual({ ok: true });
    expect(await setStatus(officer, code, { ...otop, kind: "community_enterprise" })).toEqual({ ok: true });
    expect(problemsIn((await setStatus(officer, code, { ...otop, registerNumber: null })) as never)).toEqual([
      ["from", "status_overlaps"],
    ]);
    expect(await setStatus(officer, "E5", { ...otop, kind: "sme" })).toEqual({ ok: true });
    expect(problemsIn((await setStatus(officer, code, { ...otop, kind: "sme" })) as never)).toEqual([
      ["registerNumber", "status_number_taken"],
    ]);
  });

  it("ends with its last day, once, and never before it began", async () => {
    const status = (await recordOf(officer)).statuses.find(({ kind }) => kind === "otop")!;
    expect(problemsIn((await endStatus(officer, code, status.id, "2025-01-01")) as never)).toEqual([
      ["to", "before_from"],
    ]);
    expect(await endStatus(officer, code, status.id, "2026-10-31")).toEqual({ ok: true });
    expect(await endStatus(officer, code, status.id, "2026-11-30")).toBeNull();
    expect(await endStatus(owner, code, status.id, "2026-10-31")).toBeNull();
    expect((await recordOf(officer)).statuses.find(({ kind }) => kind === "otop")).toMatchObject({
      to: "2026-10-31",
      isCurrent: false,
    });
    expect(await historyOf(code)).toContain("enterprise.status_ended");
  });
});

describe("a member", () => {
  const number = whole("330010000001");
  const person = (changes: Record<string, string> = {}) => ({
    ...readMemberInput({ nameTh: "นางทดสอบ ตัวอย่าง", role: "leader", idNumber: number, ...changes }).input,
    from: "2026-01-01",
  });

  it("is kept with the number sealed: the database has no digit of it, the history neither", async () => {
    expect(await addMember(officer, code, person())).toMatchObject({ ok: true });
    const [member] = (await recordOf(officer)).members;
    expect(member?.idNumberMasked).toMatch(/^3-30xx-xxxxx-01-\d$/);
    const { rows } = await sql<{ text: string }>`
      select string_agg(t::text, '') as text from (
        select p::text as t from people p union all select a::text from audit_events a where entity = 'enterprise') x`.execute(
      db(),
    );
    expect(rows[0]?.text).not.toContain(number);
    expect(rows[0]?.text).not.toContain(Buffer.from(number).toString("hex"));
  });

  it("is the same person by the number, and refused under another name without naming the first", async () => {
    expect(await addMember(officer, "E6", person())).toMatchObject({ ok: true });
    expect(problemsIn((await addMember(officer, code, person())) as never)).toEqual([["nameTh", "member_twice"]]);
    const other = await addMember(officer, "E8", person({ nameTh: "นายอื่น สาธิต" }));
    expect(problemsIn(other as never)).toEqual([["idNumber", "number_of_other"]]);
    expect(JSON.stringify(other)).not.toContain("ทดสอบ");
  });

  it("is refused with a number whose check digit does not fit, or a company's", () => {
    const wrong = `${number.slice(0, 12)}${(Number(number[12]) + 1) % 10}`;
    expect(problemsIn(readMemberInput({ nameTh: "ก", idNumber: wrong }))).toEqual([["idNumber", "number_check_digit"]]);
    expect(problemsIn(readMemberInput({ nameTh: "ก", idNumber: NUMBER }))).toEqual([["idNumber", "number_of_company"]]);
  });

  it("leaves with a last day and stays known", async () => {
    const { members } = await recordOf(officer, "E6");
    const member = members.find(({ name }) => name === "นางทดสอบ ตัวอย่าง")!;
    expect(await endMember(officer, "E6", member.id, "2026-11-01")).toEqual({ ok: true });
    expect((await recordOf(officer, "E6")).members.map(({ id }) => id)).not.toContain(member.id);
    expect(await historyOf("E6")).toEqual(["enterprise.member_added", "enterprise.member_ended"]);
  });
});

describe("a certificate", () => {
  const halal = { scheme: "halal", issuer: null, productId: null, paper: null };

  it("is for the public once an official has verified it, and is not valid on the day after its last", async () => {
    const live = { ...halal, number: "H 1", from: "2026-01-01", to: "2026-11-12" };
    const lapsed = { ...halal, number: "H 2", from: "2025-01-01", to: "2026-11-11" };
    const [first, second] = [await addCertificate(owner, "E1", live), await addCertificate(owner, "E1", lapsed)];
    const seen = async (viewer: Viewer) =>
      (await recordOf(viewer, "E1")).certificates
        .filter(({ number }) => number.startsWith("H "))
        .map(({ number, isValid }) => [number, isValid]);
    expect(await seen(thePublic())).toEqual([]);
    expect(await verifyCertificate(owner, "E1", first?.ok ? first.certificateId : 0)).toBe(false);
    for (const added of [first, second])
      expect(await verifyCertificate(officer, "E1", added?.ok ? added.certificateId : 0)).toBe(true);
    expect(await seen(thePublic())).toEqual([
      ["H 1", true],
      ["H 2", false],
    ]);
    expect(problemsIn((await addCertificate(owner, "E1", live)) as never)).toEqual([["number", "certificate_twice"]]);
  });

  it("has a paper for its owner and those who keep the register there, never for anybody else, verified or not", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7 halal");
    const dated = { ...halal, number: "H 3", from: "2026-01-01", to: null };
    const added = await addCertificate(owner, "E1", { ...dated, paper: { name: "ฮาลาล.pdf", bytes } });
    const id = added?.ok ? added.certificateId : 0;
    await verifyCertificate(officer, "E1", id);
    for (const viewer of [owner, officer]) {
      const paper = await readCertificatePaper(viewer, "E1", id);
      expect(paper?.name).toBe("ฮาลาล.pdf");
    }
    for (const viewer of [
      thePublic(),
      await viewerFor("officer.50@demo.test"),
      await viewerFor("enterprise.2@demo.test"),
    ])
      expect(await readCertificatePaper(viewer, "E1", id)).toBeNull();
    expect(await readCertificatePaper(owner, "E2", id), "a paper has one address").toBeNull();
    const script = { name: "ฮาลาล.pdf", bytes: new TextEncoder().encode("<script>") };
    const refused = await addCertificate(owner, "E1", { ...dated, number: "H 4", paper: script });
    expect(problemsIn(refused as never)).toEqual([["paper", "no_paper"]]);
  });
});
