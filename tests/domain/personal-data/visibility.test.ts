import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { addCertificate } from "#app/domain/enterprises/add-certificate.server.ts";
import { sealIdNumber } from "#app/domain/people/id-number.server.ts";
import { AUDIENCES, sees, VISIBILITY, type VisibleField } from "#app/domain/personal-data/visibility.ts";
import { loader as page } from "#app/routes/enterprises.$code.tsx";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();

/** What stands in the record of E4 for each field that is not for everybody; each text occurs nowhere else. */
const SECRETS: Partial<Record<VisibleField, string>> = {
  siteAddress: "บ้านลับเลขที่ ๑๒๓",
  externalCode: "OTOPLAPMAK",
  certificatesUnverified: "UNVERIFIED-77",
  supportValue: "987,654",
  phone: "02-000-1111",
  email: "office@e4.example",
  memberName: "นางความลับ ตัวอย่าง",
  memberPhone: "02-000-2222",
  memberEmail: "person@e4.example",
  idNumberMasked: "3-30xx-xxxxx-01-2",
  idNumberFull: "3-3001-00000-01-2",
};

let officer: Viewer;

beforeAll(async () => {
  officer = await viewerFor("officer.30@demo.test");
  await db()
    .updateTable("enterprises")
    .set({
      siteAddressTh: SECRETS.siteAddress,
      externalCode: SECRETS.externalCode,
      phone: SECRETS.phone,
      email: SECRETS.email,
    })
    .where("reportingUnitId", "=", 4)
    .execute();
  const { cipher, hash, masked } = sealIdNumber("3300100000012");
  const { id } = await db()
    .insertInto("people")
    .values({
      nameTh: SECRETS.memberName ?? "",
      searchKey: "x",
      phone: SECRETS.memberPhone,
      email: SECRETS.memberEmail,
      idNumberCipher: cipher,
      idNumberHash: hash,
      idNumberMasked: masked,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db().deleteFrom("enterpriseMembers").where("unitId", "=", 4).execute();
  await db()
    .insertInto("enterpriseMembers")
    .values({ unitId: 4, personId: id, role: "leader", term: "[2020-01-01,)" })
    .execute();
  await addCertificate(officer, "E4", {
    scheme: "halal",
    number: SECRETS.certificatesUnverified ?? "",
    issuer: null,
    from: "2026-01-01",
    to: null,
    productId: null,
    paper: null,
  });
  const supporter = await db().selectFrom("organizations").select("id").orderBy("id").executeTakeFirstOrThrow();
  await db()
    .insertInto("supportLinks")
    .values({
      supporterId: supporter.id,
      receiverUnitId: 4,
      receiverAreaCode: "3001",
      cog: 3,
      whatTh: "ให้ยืมบูธ",
      given: "[2026-01-01,2026-02-01)",
      valueBaht: "987654",
      recordedBy: officer.userId ?? 0,
    })
    .execute();
});

/** Everything that the page of E4 is made of, as it travels to the browser. */
const pageFor = async (email: string | null) => {
  const cookie = email ? await cookieOf(`${email}@demo.test`) : undefined;
  return JSON.stringify(await page(routeArguments("/enterprises/E4", { code: "E4" }, { cookie })));
};

describe("the table of visibility", () => {
  it("has a secret in this test for every field that is not for everybody", () => {
    const closed = (Object.keys(VISIBILITY) as VisibleField[]).filter((field) => VISIBILITY[field].public !== "yes");
    const untold = ["memberTerm", "certificatePaper"]; // days and a link: no text of their own
    expect(Object.keys(SECRETS).sort()).toEqual(closed.filter((field) => !untold.includes(field)).sort());
  });

  it("never lets a wider circle see what a narrower one of officials does not", () => {
    for (const field of Object.keys(VISIBILITY) as VisibleField[]) {
      const [open, network, keepers] = AUDIENCES.map((audience) => sees(audience, field));
      expect(!open || network, field).toBe(true);
      expect(!network || keepers, field).toBe(true);
    }
  });

  it.each([
    ["public", null],
    ["public", "officer.50"],
    ["network", "network.30"],
    ["keepers", "officer.3001"],
    ["keepers", "head.30"],
  ] as const)("is what the page shows to %s (%s)", async (audience, who) => {
    const html = await pageFor(who);
    for (const [field, secret] of Object.entries(SECRETS) as [VisibleField, string][])
      expect([field, html.includes(secret)]).toEqual([field, sees(audience, field)]);
  });

  it("lets everybody see what a leader has agreed to, and nothing more", async () => {
    const { personId } = await db()
      .selectFrom("enterpriseMembers")
      .where("unitId", "=", 4)
      .select("personId")
      .executeTakeFirstOrThrow();
    const consent = { personId, field: "phone", recordedBy: officer.userId ?? 0 };
    await db().insertInto("publishConsents").values(consent).execute();
    const html = await pageFor(null);
    expect(html).toContain(SECRETS.memberPhone);
    expect(html).toContain(SECRETS.phone);
    for (const field of ["memberName", "memberEmail", "email", "idNumberMasked"] as const)
      expect(html).not.toContain(SECRETS[field]);
  });
});
