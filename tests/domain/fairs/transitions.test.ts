import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { actAs } from "#app/domain/fairs/act-as.server.ts";
import { applicationEvents, readApplication } from "#app/domain/fairs/application.server.ts";
import { APPLICATION_STATES, mayMove, statesBefore } from "#app/domain/fairs/application-states.ts";
import { nextToScreen } from "#app/domain/fairs/next-to-screen.server.ts";
import { readOwnApplication } from "#app/domain/fairs/own-application.server.ts";
import { passApplications } from "#app/domain/fairs/pass-applications.server.ts";
import { announceResults, selectApplication } from "#app/domain/fairs/select-applications.server.ts";
import { takeBackSelection } from "#app/domain/fairs/take-back-selection.server.ts";
import { nextInLine, standsBehindOthers, waitingPlace } from "#app/domain/fairs/waiting-list.server.ts";
import { db } from "#db/client.server.ts";
import { FAIR_TRANSITIONS } from "#db/reference/fair-transitions.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { apply, bringTo, driftingQuotas, enterprisesOf, makeFair, publishProduct, stateOf } from "./fair-world.ts";

useDatabase();
const ROLES = ["enterprise", "province", "department", "portal"];
const text = (list: readonly (readonly string[])[]) => list.map((row) => row.join(" ")).sort();

it("the transitions in the database are those of the table", async () => {
  const rows = await db().selectFrom("fairTransitions").select(["fromState", "toState", "role"]).execute();
  expect(text(rows.map((row) => [row.fromState, row.toState, row.role]))).toEqual(text(FAIR_TRANSITIONS));
  expect(mayMove("offered", "confirmed", "enterprise")).toBe(true);
  expect(mayMove("offered", "confirmed", "department")).toBe(false);
  expect(statesBefore("selected", "portal")).toEqual(["waitlisted"]);
});

it("every state by every state by every role: the database lets pass just what the table has", async () => {
  const fairId = await makeFair("every-way", [[null, null, 50]]);
  await publishProduct(1);
  const id = await apply(fairId, 1, "submitted");
  await db().updateTable("fairs").set({ resultsAnnouncedAt: new Date() }).where("id", "=", fairId).execute();
  const passed = await db()
    .transaction()
    .execute(async (trx) => {
      // Without its guards an application can be put where no lawful way leads; each try is undone again.
      await sql`
        create function pg_temp.ways(application integer, states text[], roles text[]) returns setof text language plpgsql as $$
        declare one text; other text; who text;
        begin
          perform set_config('app.reason', 'test', true);
          foreach one in array states loop
            perform set_config('session_replication_role', 'replica', true);
            update fair_applications set state = one where id = application;
            update fair_quotas set used = 10 where fair_id = (select fair_id from fair_applications where id = application);
            perform set_config('session_replication_role', 'origin', true);
            foreach other in array states loop
              foreach who in array roles loop
                continue when one = other;
                perform set_config('app.role', who, true);
                begin
                  update fair_applications set state = other where id = application;
                  raise exception 'undo' using errcode = 'P0999';
                exception when sqlstate 'P0999' then return next one || ' ' || other || ' ' || who;
                  when insufficient_privilege then null;
                end;
              end loop;
            end loop;
          end loop;
        end $$`.execute(trx);
      const { rows } = await sql<{ way: string }>`
        select way from pg_temp.ways(${id}, ${[...APPLICATION_STATES]}::text[], ${ROLES}::text[]) way`.execute(trx);
      return rows.map((row) => row.way);
    });
  expect(passed.sort()).toEqual(text(FAIR_TRANSITIONS));
});

describe("the department's hand", () => {
  const central = () => viewerFor("central@demo.test");
  const officer = () => viewerFor("officer.30@demo.test");
  let units: number[];
  beforeAll(async () => {
    units = await enterprisesOf("30", 5);
    for (const id of units) await publishProduct(id);
  });

  it("passes nobody who waits before another of the province and category, but for a reason that the history keeps", async () => {
    const fairId = await makeFair("by-hand", [["30", null, 5]]);
    await bringTo(fairId, "selecting");
    const waits = (at: number, rank: number, category = "food") =>
      apply(fairId, units[at]!, "waitlisted", { rank, category });
    const [second, first, fabric] = [await waits(0, 2), await waits(1, 1), await waits(2, 9, "fabric")];
    expect(await standsBehindOthers(await central(), second)).toBe(true);
    for (const reason of [null, " "])
      expect(await selectApplication(await central(), "by-hand", second, reason)).toMatchObject({
        reason: "fairs:refused.out_of_order",
        field: "selectReason",
      });
    expect(await selectApplication(await central(), "by-hand", fabric)).toEqual({ ok: true });
    expect(await selectApplication(await central(), "by-hand", second, "บูธสาธิตต้องใช้เครื่องทอ")).toEqual({ ok: true });
    expect((await applicationEvents(await central(), second))[0]).toMatchObject({
      to: "selected",
      reason: "บูธสาธิตต้องใช้เครื่องทอ",
    });
    expect(JSON.stringify(await applicationEvents(await officer(), second))).not.toContain("บูธสาธิต");
    expect(
      (await readOwnApplication(await viewerFor("enterprise.1@demo.test"), "by-hand", units[0]!))?.reason,
    ).toBeNull();
    expect(await selectApplication(await central(), "by-hand", first)).toEqual({ ok: true });
  });

  it("takes a selection back quietly before the announcement, and its place is free at once", async () => {
    const fairId = await makeFair("taken-back", [["30", null, 1]]);
    await bringTo(fairId, "selecting");
    const [taken, other, plain] = [
      await apply(fairId, units[0]!, "selected", { rank: 1 }),
      await apply(fairId, units[1]!, "province_passed", { rank: 2 }),
      await apply(fairId, units[2]!, "province_passed", { rank: 3 }),
    ];
    const back = async (id: number, reason = "พบว่าสินค้าไม่ตรงโซน") =>
      takeBackSelection(await central(), "taken-back", id, reason);
    expect(await takeBackSelection(await officer(), "taken-back", taken, "ลอง")).toBeNull();
    expect(await back(taken, " ")).toMatchObject({ reason: "fairs:refused.no_reason", field: "takeBackReason" });
    expect(await back(other)).toMatchObject({ reason: "fairs:refused.wrong_state" });
    expect(await selectApplication(await central(), "taken-back", other)).toMatchObject({
      reason: "fairs:refused.quota_full",
    });
    expect(await back(taken)).toEqual({ ok: true });
    expect([await stateOf(taken), await driftingQuotas(fairId)]).toEqual(["province_passed", 0]);
    expect(await selectApplication(await central(), "taken-back", other)).toEqual({ ok: true });

    const told = async (id: number) => {
      const { state, version } = (await readApplication(await officer(), "taken-back", id))!;
      const steps = (await applicationEvents(await officer(), id)).map(({ from, to, reason }) => [from, to, reason]);
      return { state, version, steps };
    };
    expect(await told(taken)).toEqual(await told(plain));
    expect((await applicationEvents(await central(), taken))[0]).toMatchObject({
      from: "selected",
      to: "province_passed",
    });
    await announceResults(await central(), "taken-back");
    expect(await told(taken)).toEqual(await told(plain));
    expect(await back(other)).toMatchObject({ reason: "fairs:refused.already_announced" });
  });
});

describe("a freed place of food in province 30", () => {
  const WAITS = {
    "own province and category, ranked last": ["30", "food", 9],
    "own province and category, ranked second": ["30", "food", 2],
    "the category elsewhere, ranked first": ["50", "food", 1],
    "another category of the province, ranked first": ["30", "fabric", 1],
    "another category elsewhere, ranked third": ["50", "fabric", 3],
  } as const;
  type Name = keyof typeof WAITS;
  const OWN: Name[] = ["own province and category, ranked second", "own province and category, ranked last"];

  const leave = (id: number) =>
    db()
      .transaction()
      .execute(async (trx) => {
        await actAs(trx, thePublic(), "enterprise");
        await trx.updateTable("fairApplications").set({ state: "withdrawn" }).where("id", "=", id).execute();
      });

  const ELSEWHERE: Name = "the category elsewhere, ranked first";
  const ANOTHER: Name = "another category of the province, ranked first";

  it.each<["province_first" | "national", Name[]]>([
    ["province_first", [...OWN, ELSEWHERE, ANOTHER, "another category elsewhere, ranked third"]],
    ["national", [...OWN, ANOTHER, ELSEWHERE, "another category elsewhere, ranked third"]],
  ])("goes by %s to each in turn, as each is told", async (rule, order) => {
    const fairId = await makeFair(`line-${rule.replace("_", "-")}`, [[null, null, 50]]);
    const at = { "30": await enterprisesOf("30", 3), "50": await enterprisesOf("50", 2) };
    const names = new Map<number, Name>();
    for (const [name, [province, category, rank]] of Object.entries(WAITS)) {
      const unit = at[province].shift()!;
      await publishProduct(unit, category);
      // Of equal rank whoever has more points is before: the category elsewhere has fewer than the other one at home.
      const score = category === "food" ? 30 : 50;
      names.set(await apply(fairId, unit, "waitlisted", { category, rank, score }), name as Name);
    }
    const freed = { fairId, provinceCode: "30", categoryCode: "food" };
    const turns: Name[] = [];
    for (let next = await nextInLine(db(), freed, rule); next; next = await nextInLine(db(), freed, rule)) {
      const name = names.get(next.id)!;
      turns.push(name);
      const own = [...names].filter(([, each]) => OWN.includes(each));
      if (OWN.includes(name)) expect((await waitingPlace(db(), next, rule)).before, name).toBe(0);
      if (turns.length === 1)
        for (const [id, each] of own)
          expect((await waitingPlace(db(), { ...freed, id }, rule)).before, each).toBe(OWN.indexOf(each));
      await leave(next.id);
    }
    expect(turns).toEqual(order);
  });
});

describe("the province's list", () => {
  const officer = () => viewerFor("officer.30@demo.test");
  const known = async (ids: readonly number[]) =>
    (await Promise.all(ids.map(async (id) => readApplication(await officer(), "bulk", id)))).map((one) => one!);
  const pass = async (ids: readonly number[], email = "officer.30@demo.test") =>
    passApplications(
      await viewerFor(email),
      "bulk",
      (await known(ids)).map(({ id, version }) => ({ id, version })),
    );
  let fairId: number;
  let ids: number[];
  beforeAll(async () => {
    fairId = await makeFair("bulk", [
      ["30", null, 4],
      ["30", "food", 2],
    ]);
    await bringTo(fairId, "screening");
    ids = [];
    for (const [at, unit] of (await enterprisesOf("30", 5)).entries())
      ids.push(await apply(fairId, unit, "submitted", { category: at < 3 ? "food" : "fabric" }));
  });

  it("offers the next that waits, and behind the last the first", async () => {
    const order = [ids[3], ids[4], ids[0], ids[1], ids[2]] as number[];
    for (const [at, id] of order.entries())
      expect(await nextToScreen(await officer(), id)).toMatchObject({ id: order[(at + 1) % order.length], left: 4 });
    expect(await nextToScreen(await viewerFor("officer.50@demo.test"), ids[0]!)).toBeNull();
  });

  it("passes what is ticked within the quota, all or none, in the order of sending", async () => {
    expect(await pass(ids.slice(0, 3))).toMatchObject({
      reason: "fairs:refused.beyond_quota",
      row: { provinceCode: "30", categoryCode: "food", capacity: 2 },
      params: { left: 2 },
    });
    expect(await pass([])).toMatchObject({ reason: "fairs:refused.nothing_ticked" });
    expect(await pass([ids[0]!], "officer.50@demo.test")).toBeNull();
    const stale = [{ id: ids[0]!, version: 1 }];
    expect(await passApplications(await officer(), "bulk", stale)).toMatchObject({
      reason: "fairs:refused.changed_meanwhile",
    });
    expect(await pass([ids[1]!, ids[0]!, ids[3]!])).toEqual({ ok: true, passed: 3 });
    expect((await known(ids)).map(({ state, provinceRank }) => [state, provinceRank])).toEqual([
      ["province_passed", 1],
      ["province_passed", 2],
      ["submitted", null],
      ["province_passed", 1],
      ["submitted", null],
    ]);
    expect(await pass([ids[2]!])).toMatchObject({ reason: "fairs:refused.beyond_quota", params: { left: 0 } });
    await bringTo(fairId, "selecting");
    expect(await pass([ids[4]!])).toMatchObject({ reason: "fairs:refused.too_late" });
  });
});
