import { beforeAll, describe, expect, test } from "vitest";
import { addSupport } from "#app/domain/network/add-support.server.ts";
import { correctSupport, type SupportToCorrect } from "#app/domain/network/correct-support.server.ts";
import { readSupport } from "#app/domain/network/support-link.server.ts";
import { correctionPage, takeCorrection } from "#app/routes/network/correction-page.server.ts";
import { supportPage } from "#app/routes/network/support-page.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");

/** Two partners of another province: the one that was meant, and one of a similar name. */
let partners: { id: number; nameTh: string }[];
beforeAll(async () => {
  partners = await db()
    .selectFrom("organizations")
    .where("kind", "=", "partner")
    .where("areaCode", "=", "50")
    .orderBy("id")
    .limit(2)
    .select(["id", "nameTh"])
    .execute();
});

const said = { cog: 2, from: "2026-10-01", until: "2026-12-31", valueBaht: "1500.5" } as const;

/** A link as it was recorded, and what a correction of nothing would say. */
async function recorded(what: string): Promise<SupportToCorrect> {
  const support = { ...said, what, supporterId: partners[0]!.id, receiverCode: "E1" };
  const answer = await addSupport(await officer(), { ...support, result: null });
  if (!answer?.ok) throw new Error(answer?.reason ?? "not there");
  return { ...support, id: answer.id, version: 1, reason: "พิมพ์ผิด" };
}

const latest = (id: number) =>
  db()
    .selectFrom("auditEvents")
    .where("entity", "=", "support_link")
    .where("entityId", "=", String(id))
    .orderBy("id", "desc")
    .select(["action", "oldValues", "newValues"])
    .executeTakeFirstOrThrow();

describe("a support link recorded with a mistake", () => {
  test("is put right, ended ones too, and keeps what stood before with the reason", async () => {
    const link = await recorded("อบรมผิดปี");
    const right = { ...link, from: "2025-10-01", until: "2025-12-31", supporterId: partners[1]!.id };
    expect(await correctSupport(await officer(), right)).toEqual({ ok: true });
    expect(await readSupport(thePublic(), link.id)).toMatchObject({
      ...{ from: "2025-10-01", until: "2025-12-31", state: "ended", version: 2, supporterId: partners[1]!.id },
    });
    expect(await latest(link.id)).toEqual({
      action: "support.corrected",
      oldValues: {
        ...{ supporterId: partners[0]!.id, supporter: partners[0]!.nameTh, from: "2026-10-01", until: "2026-12-31" },
      },
      newValues: {
        ...{ supporterId: partners[1]!.id, supporter: partners[1]!.nameTh, from: "2025-10-01", until: "2025-12-31" },
        reason: "พิมพ์ผิด",
      },
    });
    const again = { ...right, version: 2, until: null };
    expect(await correctSupport(await officer(), again)).toEqual({ ok: true });
    expect(await readSupport(thePublic(), link.id)).toMatchObject({ state: "running", until: null });
  });

  test("moves with its receiver, and counts where that one is", async () => {
    const link = await recorded("ผิดราย");
    const moved = await correctSupport(await officer(), { ...link, receiverCode: "S30" });
    expect(moved).toEqual({ ok: true });
    expect(await readSupport(thePublic(), link.id)).toMatchObject({ receiverCode: "S30", areaCode: "30" });
  });

  test("is refused without a reason or a change, to the second of two, and when it would stand twice", async () => {
    const link = await recorded("ซ้ำ");
    const other = await recorded("ไม่ซ้ำ");
    const refused = async (more: Partial<SupportToCorrect>) =>
      correctSupport(await officer(), { ...other, cog: 3, ...more });
    expect(await refused({ reason: " " })).toEqual({ ok: false, reason: "network:refused.reason" });
    expect(await refused({ cog: 2, valueBaht: "1500.50" })).toEqual({ ok: false, reason: "network:refused.same" });
    expect(await refused({ version: 7 })).toEqual({ ok: false, reason: "network:refused.stale" });
    expect(await refused({ cog: 2, what: link.what })).toEqual({ ok: false, reason: "network:refused.overlap" });
    expect(await refused({ supporterId: 999999 })).toEqual({ ok: false, reason: "network:refused.supporter" });
    expect(await refused({ receiverCode: "S50" })).toEqual({ ok: false, reason: "network:refused.receiver" });
    expect((await latest(other.id)).action).toBe("support.added");
  });

  test("is not there for an officer of another province", async () => {
    const link = await recorded("ของโคราช");
    const stranger = await viewerFor("officer.50@demo.test");
    expect(await correctSupport(stranger, { ...link, cog: 3 })).toBeNull();
    expect(await correctionPage(stranger, String(link.id), new URLSearchParams())).toBeNull();
  });

  test("is shown as it stands in the form, and its page tells what was changed; the value to its keepers alone", async () => {
    const link = await recorded("จากแบบฟอร์ม");
    const ends = new URLSearchParams({ supporter: String(partners[0]!.id), receiver: "E1" });
    const page = await correctionPage(await officer(), String(link.id), ends);
    expect(page).toMatchObject({
      supporter: { name: partners[0]!.nameTh },
      values: { cog: "2", from: "1/10/2569", until: "31/12/2569", value: "1500.50" },
    });
    const form = new FormData();
    const typed = { ...page!.values, version: "1", value: "๒,๐๐๐", from: "1/11/2569", reason: "ตัวเลขผิด" };
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    const answer = await takeCorrection(await officer(), String(link.id), ends, form);
    expect(answer).toMatchObject({ status: 303 });
    const lines = async (email: string) =>
      (await supportPage(await viewerFor(email), String(link.id)))?.events?.[0]?.lines;
    expect(await lines("officer.30@demo.test")).toEqual([
      "ตัวเลขผิด",
      "ตั้งแต่: 1 ต.ค. 2569 → 1 พ.ย. 2569",
      "มูลค่า (บาท): 1,500.5 → 2,000",
    ]);
    expect(await lines("head.30@demo.test")).toEqual(["ตัวเลขผิด", "ตั้งแต่: 1 ต.ค. 2569 → 1 พ.ย. 2569"]);
  });
});
