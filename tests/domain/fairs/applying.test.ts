import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { actAs } from "#app/domain/fairs/act-as.server.ts";
import { addPaper, readPaper } from "#app/domain/fairs/application-papers.server.ts";
import { addQuestion } from "#app/domain/fairs/fair-questions.server.ts";
import { ownProducts, readOwnApplication } from "#app/domain/fairs/own-application.server.ts";
import { saveApplication } from "#app/domain/fairs/save-application.server.ts";
import { withdrawApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { actionsOn, apply, bringTo, makeFair, publishProduct, standAt, stateOf } from "./fair-world.ts";

useDatabase();

let fairId: number;
let own: number;
let foreign: number;
let question: number;
const one = () => viewerFor("enterprise.1@demo.test");

const content = (more: Partial<Parameters<typeof saveApplication>[2]> = {}) => ({
  unitCode: "E1",
  version: null,
  send: true,
  categoryCode: "food",
  productIds: [own],
  answers: { [question]: "ได้" },
  contactPhone: "081 234 5678",
  ...more,
});
const versionOf = async () => (await readOwnApplication(await one(), "apply", 1))?.version ?? null;

beforeAll(async () => {
  fairId = await makeFair("apply", [["30", null, 5]]);
  // The demonstration world has given this enterprise certificates; here it begins without.
  await db().deleteFrom("certificates").where("enterpriseId", "=", 1).execute();
  own = await publishProduct(1);
  foreign = await publishProduct(2);
  const asked = { kind: "text", textTh: "มาได้ทุกวันหรือไม่", textEn: null, required: true } as const;
  await addQuestion(await viewerFor("central@demo.test"), "apply", asked);
  question = (
    await db().selectFrom("fairQuestions").select("id").where("fairId", "=", fairId).executeTakeFirstOrThrow()
  ).id;
});

afterEach(() => void vi.useRealTimers());

describe("an application", () => {
  it("is not there for the public, for another enterprise or for an unknown fair", async () => {
    expect(await saveApplication(thePublic(), "apply", content())).toBeNull();
    expect(await saveApplication(await viewerFor("enterprise.2@demo.test"), "apply", content())).toBeNull();
    expect(await saveApplication(await one(), "no-such-fair", content())).toBeNull();
  });

  it("with a product of another enterprise is refused, and nothing of it is kept", async () => {
    const refused = await saveApplication(await one(), "apply", content({ productIds: [own, foreign] }));
    expect(refused).toMatchObject({ ok: false, reason: "fairs:refused.foreign_product" });
    expect(await readOwnApplication(await one(), "apply", 1)).toBeNull();
  });

  it("that is incomplete says what is missing, and the draft is kept", async () => {
    const refused = await saveApplication(
      await one(),
      "apply",
      content({ productIds: [], answers: {}, contactPhone: "" }),
    );
    expect(refused).toMatchObject({
      ok: false,
      kept: true,
      problems: [
        { field: "products", reason: "no_product" },
        { field: "contactPhone", reason: "contact" },
        { field: `question-${question}`, reason: "no_answer" },
      ],
    });
    expect(await readOwnApplication(await one(), "apply", 1)).toMatchObject({ state: "draft", products: [] });
  });

  it("needs the stars and the certificate that the fair asks for, and one that nobody has verified is none", async () => {
    await sql`insert into certificates (enterprise_id, scheme, number, valid) values (1, 'อย.', 'เขียนเอง', '[2026-01-01,2028-01-01)')`.execute(
      db(),
    );
    expect((await ownProducts(await one(), 1)).find(({ id }) => id === own)?.certified).toBe(false);
    await db()
      .updateTable("fairs")
      .set({ minimumStars: 5, certificateRequired: true })
      .where("id", "=", fairId)
      .execute();
    const refused = await saveApplication(await one(), "apply", content({ version: await versionOf() }));
    const reasons = refused && !refused.ok ? refused.problems?.map((problem) => problem.reason) : [];
    expect(reasons).toEqual(["too_few_stars", "no_certificate"]);
    await db()
      .updateTable("certificates")
      .set({ verifiedAt: now(), verifiedBy: 1 })
      .where("enterpriseId", "=", 1)
      .execute();
    expect((await ownProducts(await one(), 1)).find(({ id }) => id === own)?.certified).toBe(true);
    expect(await saveApplication(await one(), "apply", content({ version: await versionOf() }))).toMatchObject({
      problems: [{ field: "products", reason: "too_few_stars" }],
    });
    await db().updateTable("certificates").set({ verifiedAt: null, verifiedBy: null }).execute();
    await db()
      .updateTable("fairs")
      .set({ minimumStars: 3, certificateRequired: false })
      .where("id", "=", fairId)
      .execute();
  });

  it("one second late is refused, and the draft is kept", async () => {
    const closing = new Date("2026-11-20T17:00:00Z");
    standAt(closing);
    const draft = content({ version: await versionOf(), contactPhone: "089 999 9999" });
    expect(await saveApplication(await one(), "apply", draft)).toMatchObject({
      ok: false,
      kept: true,
      reason: "fairs:refused.too_late",
    });
    expect(await readOwnApplication(await one(), "apply", 1)).toMatchObject({
      state: "draft",
      contactPhone: "089 999 9999",
    });
    standAt(new Date(closing.getTime() - 1000));
    expect(await saveApplication(await one(), "apply", content({ version: await versionOf() }))).toMatchObject({
      ok: true,
      sent: true,
    });
  });

  it("keeps the products as they were sent, takes its province from the register, and leaves history", async () => {
    await db().updateTable("products").set({ nameTh: "ชื่อใหม่" }).where("id", "=", own).execute();
    const sent = await readOwnApplication(await one(), "apply", 1);
    expect(sent?.products).toMatchObject([
      { productId: own, nameTh: "สินค้าทดสอบ", stars: 4, storyTh: "ทอมือทั้งผืน", capacityPerMonth: "200", pictures: [] },
    ]);
    const row = await db()
      .selectFrom("fairApplications")
      .selectAll()
      .where("id", "=", sent!.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ provinceCode: "30", state: "submitted", score: "40.00", newcomer: false });
    expect(await actionsOn("fair_application", sent!.id)).toContain("fair_application.saved");
  });

  it("that somebody else has changed is not overwritten, and a second one is refused", async () => {
    expect(await saveApplication(await one(), "apply", content({ version: 1 }))).toMatchObject({
      reason: "fairs:refused.changed_meanwhile",
    });
    expect(await saveApplication(await one(), "apply", content({ version: null }))).toMatchObject({
      reason: "fairs:refused.changed_meanwhile",
    });
  });

  it("may be edited until the call closes, stays sent, and never becomes incomplete", async () => {
    const edited = content({ version: await versionOf(), send: false, contactPhone: "02 111 1111" });
    expect(await saveApplication(await one(), "apply", edited)).toMatchObject({ ok: true, sent: true });
    const emptied = content({ version: await versionOf(), productIds: [] });
    expect(await saveApplication(await one(), "apply", emptied)).toMatchObject({ reason: "fairs:refused.incomplete" });
    expect(await readOwnApplication(await one(), "apply", 1)).toMatchObject({ contactPhone: "02 111 1111" });
    await bringTo(fairId, "screening");
    const late = content({ version: await versionOf(), contactPhone: "02 222 2222" });
    expect(await saveApplication(await one(), "apply", late)).toMatchObject({ reason: "fairs:refused.too_late" });
    expect(await readOwnApplication(await one(), "apply", 1)).toMatchObject({ contactPhone: "02 111 1111" });
    await bringTo(fairId, "applying");
  });

  it("carries papers that its enterprise and its officials read, and nobody else", async () => {
    const pdf = { name: "ใบรับรอง.pdf", bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]) };
    expect(
      await addPaper(await one(), "apply", "E1", { name: "x.exe", bytes: new Uint8Array([1, 2, 3]) }),
    ).toMatchObject({
      reason: "fairs:refused.paper",
    });
    expect(await addPaper(await one(), "apply", "E1", pdf)).toEqual({ ok: true });
    const [paper] = (await readOwnApplication(await one(), "apply", 1))!.papers;
    for (const [email, seen] of [
      ["enterprise.1@demo.test", true],
      ["officer.30@demo.test", true],
      ["officer.3001@demo.test", true],
      ["central@demo.test", true],
      ["officer.50@demo.test", false],
      ["enterprise.2@demo.test", false],
    ] as const)
      expect((await readPaper(await viewerFor(email), "apply", paper!.id)) !== null, email).toBe(seen);
  });

  it("is marked down for a fair of the year before to which the enterprise did not come, and says so", async () => {
    const missed = await makeFair("missed", [[null, null, 5]]);
    const away = await apply(missed, 1, "selected");
    const sent = async (opened: string) => {
      await sql`update fairs set open_days = daterange(${opened}::date, ${opened}::date + 3), apply_from = ${opened}::date - 90,
        apply_until = ${opened}::date - 60, screen_until = ${opened}::date - 30 where id = ${missed}`.execute(db());
      await saveApplication(await one(), "apply", content({ version: await versionOf() }));
      const { score, scoreParts } = (await readOwnApplication(await one(), "apply", 1))!;
      return [Number(score), scoreParts?.noShow];
    };
    expect(await sent("2025-12-19")).toEqual([40, 0]);
    await db()
      .transaction()
      .execute(async (trx) => {
        await sql`update fairs set results_announced_at = now() where id = ${missed}`.execute(trx);
        for (const [state, role] of [
          ["offered", "department"],
          ["confirmed", "enterprise"],
          ["no_show", "department"],
        ] as const) {
          await actAs(trx, thePublic(), role);
          await trx.updateTable("fairApplications").set({ state }).where("id", "=", away).execute();
        }
      });
    expect(await sent("2025-12-19")).toEqual([30, -10]);
    expect(await sent("2024-12-20")).toEqual([40, 0]);
  });

  it("may be withdrawn, and then begun anew", async () => {
    const { id } = (await readOwnApplication(await one(), "apply", 1))!;
    expect(await withdrawApplication(await one(), "apply", "E1")).toEqual({ ok: true, promoted: null });
    expect(await stateOf(id)).toBe("withdrawn");
    expect(await withdrawApplication(await one(), "apply", "E1")).toMatchObject({
      reason: "fairs:refused.wrong_state",
    });
    expect(await saveApplication(await one(), "apply", content({ send: false }))).toMatchObject({
      ok: true,
      sent: false,
    });
    expect((await readOwnApplication(await one(), "apply", 1))?.id).not.toBe(id);
  });

  it("offers only the own published products", async () => {
    expect((await ownProducts(await one(), 1)).map((product) => product.id)).toContain(own);
    expect(await ownProducts(await one(), 2)).toEqual([]);
  });
});
