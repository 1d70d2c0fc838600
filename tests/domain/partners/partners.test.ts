import { describe, expect, test } from "vitest";
import { partnerOf } from "#app/domain/partners/partner.server.ts";
import type { PartnerFields, PartnerQuery } from "#app/domain/partners/partner.ts";
import { partnerAreas } from "#app/domain/partners/partner-areas.server.ts";
import { readPartner } from "#app/domain/partners/partner-fields.ts";
import { listPartners } from "#app/domain/partners/partners.server.ts";
import { addPartner, editPartner } from "#app/domain/partners/save-partner.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
const FIELDS: PartnerFields = {
  nameTh: "มูลนิธิน้ำใจตัวอย่าง",
  nameEn: null,
  sector: "civil_society",
  areaCode: "30",
  descriptionTh: null,
  website: null,
  phone: "0-0000-1234",
  email: "water@partners.example",
  activeTo: null,
};
const ANY: PartnerQuery = { q: null, sector: null, province: null, after: null };

const events = async (id: number) =>
  (
    await db()
      .selectFrom("auditEvents")
      .where("entity", "=", "partner")
      .where("entityId", "=", String(id))
      .orderBy("id")
      .select("action")
      .execute()
  ).map(({ action }) => action);

async function added(fields: Partial<PartnerFields>): Promise<number> {
  const saved = await addPartner(await officer(), { ...FIELDS, ...fields });
  if (!saved?.ok) throw new Error(saved?.reason ?? "not there");
  return saved.id;
}

describe("a partner", () => {
  test("is found by any way of typing its name, by sector and by province", async () => {
    const id = await added({});
    const find = async (query: Partial<typeof ANY>) =>
      (await listPartners(thePublic(), { ...ANY, ...query })).partners.map((partner) => partner.id);
    expect(await find({ q: "น\u0E49\u0E4D\u0E32ใจ" })).toEqual([id]);
    expect(await find({ q: "น้ำใจ", province: "30" })).toEqual([id]);
    expect(await find({ q: "น้ำใจ", province: "31" })).toEqual([]);
    expect(await find({ q: "น้ำใจ", sector: "private" })).toEqual([]);
  });

  test("is entered once, in an area of the viewer's, by those who keep partners", async () => {
    const id = await added({ nameTh: "สมาคมเพื่อนบ้านตัวอย่าง" });
    expect(await events(id)).toEqual(["partner.added"]);
    const again = { ...FIELDS, nameTh: "สมาคม เพื่อนบ้าน ตัวอย่าง", areaCode: "3001" };
    expect(await addPartner(await officer(), again)).toEqual({ ok: false, reason: "partners:refused.exists" });
    const elsewhere = { ...FIELDS, nameTh: "สมาคมไกลตัวอย่าง", areaCode: "50" };
    expect(await addPartner(await officer(), elsewhere)).toEqual({ ok: false, reason: "partners:refused.area" });
    expect(await addPartner(await officer(), { ...elsewhere, areaCode: "3099" })).toMatchObject({ ok: false });
    expect(await addPartner(await viewerFor("head.30@demo.test"), FIELDS)).toBeNull();
    expect(await addPartner(thePublic(), FIELDS)).toBeNull();
  });

  test("is changed by its own province alone; the second of two is told, and nothing is lost", async () => {
    const id = await added({ nameTh: "ชมรมสองคนตัวอย่าง" });
    const fields = { ...FIELDS, nameTh: "ชมรมสองคนตัวอย่าง", phone: "0-0000-9999" };
    expect(await editPartner(await viewerFor("officer.50@demo.test"), { id, version: 1, fields })).toBeNull();
    expect(await editPartner(await officer(), { id, version: 1, fields })).toEqual({ ok: true, id });
    const late = await editPartner(await officer(), { id, version: 1, fields: { ...fields, phone: "0-0000-0000" } });
    expect(late).toEqual({ ok: false, reason: "partners:refused.stale" });
    expect((await partnerOf(await officer(), id))?.contact?.phone).toBe("0-0000-9999");
    expect(await events(id)).toEqual(["partner.added", "partner.edited"]);
  });

  test("an office is no partner to be changed", async () => {
    const office = await partnerOf(await officer(), 1);
    expect(office).toMatchObject({ kind: "department", mine: false });
    expect(await editPartner(await viewerFor("central@demo.test"), { id: 1, version: 1, fields: FIELDS })).toBeNull();
  });

  test("tells how it is reached only to those who read the network there", async () => {
    const id = await added({ nameTh: "กลุ่มติดต่อตัวอย่าง", sector: "people" });
    expect((await partnerOf(thePublic(), id))?.contact).toBeNull();
    expect((await partnerOf(await viewerFor("officer.50@demo.test"), id))?.contact).toBeNull();
    expect((await partnerOf(await viewerFor("head.30@demo.test"), id))?.contact).toEqual({
      phone: "0-0000-1234",
      email: "water@partners.example",
    });
  });
});

test("the list goes on where it stopped, each partner once and by the Thai alphabet", async () => {
  const seen: string[] = [];
  let after: number | null = null;
  do {
    const page = await listPartners(thePublic(), { ...ANY, sector: "academic", after }, 20);
    seen.push(...page.partners.map(({ id, nameTh }) => `${nameTh}/${id}`));
    after = page.next;
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  const names = seen.map((each) => each.split("/")[0]!);
  expect(names).toEqual([...names].sort(new Intl.Collator("th").compare));
});

test("partners are kept in the nation, a province with its districts, or one district", async () => {
  const codes = async (email: string) => (await partnerAreas(await viewerFor(email))).map(({ code }) => code);
  expect(await codes("central@demo.test")).toHaveLength(78);
  expect(await codes("officer.30@demo.test")).toHaveLength(33);
  expect(await codes("officer.3001@demo.test")).toEqual(["3001"]);
});

test("a form without name, sector and area, or with a website that is a script, is refused with each mistake", () => {
  const wrong = readPartner({ email: "x", website: "javascript:alert(1)", activeTo: "32/1/2569" });
  expect(wrong.ok === false && wrong.problems.map(({ id }) => id)).toEqual([
    "nameTh",
    "sector",
    "areaCode",
    "email",
    "website",
    "activeTo",
  ]);
});
