import { beforeAll, describe, expect, it } from "vitest";
import { applicationEvents, readApplication } from "#app/domain/fairs/application.server.ts";
import { listApplications } from "#app/domain/fairs/application-list.server.ts";
import { readOwnApplication } from "#app/domain/fairs/own-application.server.ts";
import { rankApplication } from "#app/domain/fairs/rank-application.server.ts";
import { saveApplication } from "#app/domain/fairs/save-application.server.ts";
import { type Decision, proposeApplication, screenApplication } from "#app/domain/fairs/screen-application.server.ts";
import { screeningProgress } from "#app/domain/fairs/screening-progress.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { actionsOn, apply, bringTo, enterprisesOf, makeFair, publishProduct, stateOf } from "./fair-world.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
let fairId: number;
let ids: number[];
const versionOf = async (id: number) =>
  (await db().selectFrom("fairApplications").where("id", "=", id).select("version").executeTakeFirstOrThrow()).version;
const decide = async (id: number, decision: Decision, email = "officer.30@demo.test") =>
  screenApplication(await viewerFor(email), "screen", { id, version: await versionOf(id), decision });
type ShownOf = { version: number; state: string; score: string | null; newcomer: boolean };
const FIX = { step: "return", reason: "ขอรูปบูธเดิม", fixUntil: new Date("2026-11-20T17:00:00Z") } as const;

beforeAll(async () => {
  fairId = await makeFair("screen", [["30", null, 5]]);
  await bringTo(fairId, "screening");
  ids = [];
  for (const id of await enterprisesOf("30", 5)) {
    await publishProduct(id);
    ids.push(await apply(fairId, id));
  }
});

describe("the district and the network", () => {
  it("propose with a note, and decide nothing", async () => {
    for (const email of ["officer.3001@demo.test", "network.30@demo.test"])
      expect(await proposeApplication(await viewerFor(email), "screen", { id: ids[0]!, note: "พร้อมมาก" })).toEqual({
        ok: true,
      });
    expect(
      await proposeApplication(await viewerFor("network.30@demo.test"), "screen", { id: ids[0]!, note: " " }),
    ).toMatchObject({
      reason: "fairs:refused.no_reason",
    });
    expect(await stateOf(ids[0]!)).toBe("submitted");
    expect(await actionsOn("fair_application", ids[0]!)).toEqual([
      "fair_application.proposed",
      "fair_application.proposed",
    ]);
    expect(await decide(ids[0]!, { step: "pass" }, "network.30@demo.test")).toBeNull();
    expect(await decide(ids[0]!, { step: "pass" }, "officer.3001@demo.test")).toBeNull();
  });

  it("of another province do not see it", async () => {
    expect(
      await proposeApplication(await viewerFor("officer.50@demo.test"), "screen", { id: ids[0]!, note: "x" }),
    ).toBeNull();
    expect(await readApplication(await viewerFor("officer.50@demo.test"), "screen", ids[0]!)).toBeNull();
  });
});

describe("the province", () => {
  it("passes to the end of its ranking", async () => {
    for (const id of ids.slice(0, 3)) expect(await decide(id, { step: "pass" })).toEqual({ ok: true });
    const rows = await listApplications(await officer(), "screen", { state: "province_passed" });
    expect(rows?.applications.map((row) => row.provinceRank)).toEqual([1, 2, 3]);
  });

  it("returns with what is to be mended and until when; the enterprise may then send again after the call", async () => {
    expect(await decide(ids[3]!, { ...FIX, reason: "" })).toMatchObject({ reason: "fairs:refused.no_reason" });
    const late = new Date("2026-12-05T17:00:00Z");
    expect(await decide(ids[3]!, { ...FIX, fixUntil: late })).toMatchObject({ reason: "fairs:refused.fix_until" });
    expect(await decide(ids[3]!, FIX)).toEqual({ ok: true });
    expect(await stateOf(ids[3]!)).toBe("returned");
    await db().updateTable("fairApplications").set({ state: "returned" }).where("id", "=", ids[3]!).execute();
  });

  it("fails with a coded reason and words", async () => {
    const failing = { step: "fail", code: "quality", reason: "" } as const;
    expect(await decide(ids[4]!, failing)).toMatchObject({ reason: "fairs:refused.no_reason" });
    expect(await decide(ids[4]!, { ...failing, code: "no such reason" as never, reason: "x" })).toMatchObject({
      ok: false,
    });
    expect(await decide(ids[4]!, { ...failing, reason: "บรรจุภัณฑ์ไม่ผ่าน" })).toEqual({ ok: true });
    const [event] = await applicationEvents(await officer(), ids[4]!);
    expect(event).toMatchObject({ to: "province_failed", role: "province", reason: "บรรจุภัณฑ์ไม่ผ่าน" });
    expect(event?.byTh).toContain("นครราชสีมา");
  });

  it("is told when it decides on something older, and cannot decide twice", async () => {
    const stale = screenApplication(await officer(), "screen", { id: ids[0]!, version: 1, decision: { step: "pass" } });
    expect(await stale).toMatchObject({ reason: "fairs:refused.changed_meanwhile" });
    expect(await decide(ids[0]!, { step: "pass" })).toMatchObject({ reason: "fairs:refused.wrong_state" });
    expect(await decide(ids[0]!, { step: "pass" }, "officer.50@demo.test")).toBeNull();
  });

  it("ranks up, down and to a number: never two of one rank, never a gap", async () => {
    const order = async () =>
      (
        await db()
          .selectFrom("fairApplications")
          .where("fairId", "=", fairId)
          .where("state", "=", "province_passed")
          .orderBy("provinceRank")
          .select(["id", "provinceRank"])
          .execute()
      ).map((row) => [ids.indexOf(row.id), row.provinceRank]);
    const rank = async (at: number, to: "up" | "down" | number) =>
      rankApplication(await officer(), "screen", { id: ids[at]!, to });
    expect(await rank(2, "up")).toEqual({ ok: true, rank: 2 });
    expect(await order()).toEqual([
      [0, 1],
      [2, 2],
      [1, 3],
    ]);
    expect(await rank(0, 99)).toEqual({ ok: true, rank: 3 });
    expect(await order()).toEqual([
      [2, 1],
      [1, 2],
      [0, 3],
    ]);
    expect(await rank(2, "up")).toEqual({ ok: true, rank: 1 });
    expect(await rank(3, 1)).toMatchObject({ reason: "fairs:refused.wrong_state" });
    expect(await rank(1, Number.NaN)).toMatchObject({ reason: "fairs:refused.number" });
    expect(await rankApplication(await viewerFor("officer.50@demo.test"), "screen", { id: ids[0]!, to: 1 })).toBeNull();
    expect(await actionsOn("fair_application", ids[2]!)).toContain("fair_application.ranked");
  });

  it("is seen in its progress by the department; another province reads only its own", async () => {
    expect(await screeningProgress(await viewerFor("central@demo.test"), "screen")).toMatchObject([
      { provinceCode: "30", submitted: 0, returned: 1, passed: 3, failed: 1, capacity: 5 },
    ]);
    expect(await screeningProgress(await viewerFor("officer.50@demo.test"), "screen")).toEqual([]);
  });

  it("an edit of what has passed goes back to be screened, without a rank", async () => {
    await bringTo(fairId, "applying");
    const one = await viewerFor("enterprise.1@demo.test");
    const own = (await readOwnApplication(one, "screen", 1))!;
    const [product] = await db()
      .selectFrom("products")
      .where("enterpriseId", "=", 1)
      .where("state", "=", "published")
      .select("id")
      .execute();
    const edit = { unitCode: "E1", version: own.version, send: true, categoryCode: "food", productIds: [product!.id] };
    expect(await saveApplication(one, "screen", { ...edit, answers: {}, contactPhone: "081 234 5678" })).toMatchObject({
      ok: true,
    });
    expect(await stateOf(ids[0]!)).toBe("submitted");
    await bringTo(fairId, "selecting");
    expect(await decide(ids[0]!, { step: "pass" })).toMatchObject({ reason: "fairs:refused.too_late" });
  });
});

describe("before the announcement", () => {
  let secret: number;
  let plain: number;
  beforeAll(async () => {
    fairId = await makeFair("embargo", [["30", null, 5]]);
    await bringTo(fairId, "selecting");
    secret = await apply(fairId, 1, "selected", { rank: 1 });
    plain = await apply(fairId, 2, "province_passed", { rank: 2 });
  });

  it.each([
    ["enterprise.1@demo.test", null],
    ["officer.30@demo.test", "province_passed"],
    ["head.30@demo.test", "province_passed"],
    ["officer.3001@demo.test", "province_passed"],
    ["network.30@demo.test", "province_passed"],
    ["admin@demo.test", "province_passed"],
    ["central@demo.test", "selected"],
    ["central2@demo.test", "selected"],
    ["officer.50@demo.test", null],
  ])("%s reads %s", async (email, state) => {
    const viewer = await viewerFor(email);
    expect((await readApplication(viewer, "embargo", secret))?.state ?? null).toBe(state);
    const listed = await listApplications(viewer, "embargo", { state: "selected" });
    expect(listed?.applications.length ?? 0).toBe(state === "selected" ? 1 : 0);
    const told = (await applicationEvents(viewer, secret)).some((event) => event.to === "selected");
    expect(told).toBe(state === "selected");
  });

  const OFFICIALS = ["officer.30@demo.test", "head.30@demo.test", "officer.3001@demo.test", "network.30@demo.test"];

  it.each(OFFICIALS)(
    "what %s is shown of one that is selected and one that is not differs in nothing",
    async (email) => {
      const viewer = await viewerFor(email);
      const known = ({ version, state, score, newcomer }: ShownOf) => ({ version, state, score, newcomer });
      const records = [
        await readApplication(viewer, "embargo", secret),
        await readApplication(viewer, "embargo", plain),
      ];
      expect(known(records[0]!)).toEqual({ ...known(records[1]!), version: 0 });
      const rows = (await listApplications(viewer, "embargo", {}))!.applications.filter(({ id }) =>
        [secret, plain].includes(id),
      );
      expect(rows.map(known)).toEqual([known(records[0]!), known(records[0]!)]);
      expect(JSON.stringify((await applicationEvents(viewer, secret)).map(({ from, to }) => [from, to]))).toBe(
        JSON.stringify((await applicationEvents(viewer, plain)).map(({ from, to }) => [from, to])),
      );
    },
  );

  it.each([...OFFICIALS, "enterprise.1@demo.test"])(
    "what %s tries is refused alike, selected or not",
    async (email) => {
      const viewer = await viewerFor(email);
      for (const version of [0, 3, 4, 5])
        for (const attempt of [
          (id: number) => rankApplication(viewer, "embargo", { id, to: 1 }),
          (id: number) => proposeApplication(viewer, "embargo", { id, note: "ลอง" }),
          (id: number) => screenApplication(viewer, "embargo", { id, version, decision: { step: "pass" } }),
        ])
          expect(await attempt(secret)).toEqual(await attempt(plain));
      const refused = email === "officer.30@demo.test" ? { reason: "fairs:refused.too_late" } : null;
      if (refused) expect(await rankApplication(viewer, "embargo", { id: secret, to: 1 })).toMatchObject(refused);
    },
  );

  it("its own enterprise reads that the province has passed it, and learns nothing by saving it", async () => {
    const edit = { send: true, categoryCode: "food", productIds: [], answers: {}, contactPhone: "081 234 5678" };
    for (const [email, unitCode] of [
      ["enterprise.1@demo.test", "E1"],
      ["enterprise.2@demo.test", "E2"],
    ] as const)
      for (const version of [0, 3, 4])
        expect(await saveApplication(await viewerFor(email), "embargo", { ...edit, unitCode, version })).toMatchObject({
          reason: "fairs:refused.too_late",
        });
    expect((await readOwnApplication(await viewerFor("enterprise.1@demo.test"), "embargo", 1))?.version).toBe(0);
    expect(await readOwnApplication(await viewerFor("enterprise.1@demo.test"), "embargo", 1)).toMatchObject({
      state: "province_passed",
    });
  });
});
