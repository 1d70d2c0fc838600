import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { commitRegisterImport } from "#app/domain/register-imports/commit-import.server.ts";
import { continueRegisterImport } from "#app/domain/register-imports/continue-import.server.ts";
import { importedRows } from "#app/domain/register-imports/imported-rows.server.ts";
import { readRegisterImport } from "#app/domain/register-imports/imports.server.ts";
import { restOf } from "#app/domain/register-imports/jobs.server.ts";
import { startRegisterImport } from "#app/domain/register-imports/start-import.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { committed, csv, OFFICER, refusals, tried, xlsx } from "./files.ts";

useDatabase();

let prefix = 0;
/** Codes of its own for each test. */
const code = (n: number | string) => `T${prefix}-${n}`;
beforeEach(() => {
  prefix++;
});
const row = (n: number, { name = `กลุ่มทอผ้า ${prefix}/${n}`, district = "3001", type = "กลุ่ม", more = "" } = {}) =>
  `${code(n)},${name},${type},fabric,${district}${more}`;

const enterprise = (n: number) =>
  db()
    .selectFrom("enterprises as e")
    .innerJoin("reportingUnits as u", "u.id", "e.reportingUnitId")
    .where("e.externalCode", "=", code(n))
    .select(["u.id", "u.code", "u.nameTh", "u.homeAreaCode", "u.searchKey", "u.activeFrom", "e.version", "e.phone"])
    .select(["e.businessAreaCode", "e.registrationNumber"])
    .executeTakeFirst();
const eventsOf = async (entityId: string) =>
  (
    await db()
      .selectFrom("auditEvents")
      .where("entityId", "=", entityId)
      .orderBy("id")
      .select(["action", "oldValues", "newValues", "requestKey"])
      .execute()
  ).map(({ action, oldValues, newValues }) => ({ action, oldValues, newValues }));

describe("a try", () => {
  test("says what each row would do and changes nothing", async () => {
    const before = await sql`select count(*) from enterprises`.execute(db());
    const { id, state, counts } = await tried(csv([row(1), row(2, { district: "3099" }), row(3)]));
    expect(state).toBe("ready");
    expect(counts).toMatchObject({ rows: 3, created: 2, updated: 0, unchanged: 0, refused: 1, done: 0 });
    expect(await refusals(id)).toEqual([[3, "district", "problem.no_district"]]);
    expect(await sql`select count(*) from enterprises`.execute(db())).toMatchObject({ rows: before.rows });
  });

  test("refuses what only the register can tell: place, nesting, scope, codes and numbers twice", async () => {
    const number = "0107544000108";
    const more = ",รหัสตำบล,เลขนิติบุคคล";
    const rows = [
      row(1, { type: "sme", more: `,300101,${number}` }),
      row(2, { more: ",300299," }),
      row(3, { district: "5001", more: ",," }),
      row(1, { more: ",," }),
      row(4, { type: "sme", more: `,,${number}` }),
    ];
    const { id } = await tried(csv(rows, more));
    expect(await refusals(id)).toEqual([
      [3, "subdistrict", "problem.no_subdistrict"],
      [4, "district", "problem.district_elsewhere"],
      [5, "externalCode", "row.code_twice"],
      [6, "registrationNumber", "row.number_twice"],
    ]);
    await committed(id);
    const again = await tried(csv([row(9, { type: "sme", more: `,,${number}` })], more));
    expect(await refusals(again.id)).toEqual([[2, "registrationNumber", "problem.number_taken"]]);
    const elsewhere = await tried(csv([row(1, { district: "5001" })]), "officer.50@demo.test");
    expect(await refusals(elsewhere.id)).toEqual([[2, "externalCode", "row.code_elsewhere"]]);
  });

  test("is for those who register enterprises, and their own alone", async () => {
    const file = { name: "a.csv", bytes: csv([row(1)]) };
    expect(await startRegisterImport(thePublic(), file)).toMatchObject({ ok: false, problem: "no_right" });
    expect(await startRegisterImport(await viewerFor("head.30@demo.test"), file)).toMatchObject({
      problem: "no_right",
    });
    const { id } = await tried(file.bytes);
    const colleague = await viewerFor("officer.3001@demo.test");
    expect(await readRegisterImport(colleague, id)).toBeNull();
    expect(await commitRegisterImport(colleague, id, "partial")).toEqual({ ok: false, reason: "not_found" });
  });

  test("of an office of the other bureau has no scope", async () => {
    const { grants, ...central } = await viewerFor("central@demo.test");
    const viewer = { ...central, grants: grants.map((grant) => ({ ...grant, bureau: "community" as const })) };
    const started = await startRegisterImport(viewer, { name: "a.csv", bytes: csv([row(1)]) });
    const id = started.ok ? started.id : "";
    await restOf(id);
    expect(await refusals(id)).toEqual([[2, "district", "problem.district_elsewhere"]]);
  });
});

describe("a commit", () => {
  test("enters new enterprises with code, search key, area and history", async () => {
    const bytes = await xlsx(
      [[code(1), "กลุ่มน้ำผึ้งป่า", "sme", "food", 3001, "0107542000011", "081-234 5678", "เกษตร"]],
      (sheet) => {
        sheet.getRow(1).values = [
          ...(sheet.getRow(1).values as string[]).slice(1),
          "เลขนิติบุคคล",
          "โทรศัพท์",
          "พื้นที่การทำงาน",
        ];
      },
    );
    const { id } = await tried(bytes);
    const { stands } = await committed(id, "atomic");
    expect(stands).toMatchObject({ state: "committed", counts: { created: 1, done: 1 } });
    const made = await enterprise(1);
    expect(made).toMatchObject({
      ...{ nameTh: "กลุ่มน้ำผึ้งป่า", homeAreaCode: "3001", activeFrom: "2026-11-12", version: 1 },
      ...{ phone: "081-234 5678", businessAreaCode: "agriculture", registrationNumber: "0107542000011" },
    });
    expect(made?.code).toBe(`E${made?.id}`);
    expect(made?.searchKey).toContain("กลุ่มน้ำผึ้งป่า");
    expect(await eventsOf(made?.code ?? "")).toMatchObject([{ action: "enterprise.registered" }]);
    expect(await eventsOf(id)).toMatchObject([{ action: "register_import.committed", newValues: { created: 1 } }]);
    const areas = await db()
      .selectFrom("reportingUnitAreas")
      .where("reportingUnitId", "=", made?.id ?? 0)
      .select(["fiscalYear", "areaCode"])
      .execute();
    expect(areas).toEqual([{ fiscalYear: 2570, areaCode: "3001" }]);
  });

  test("of the same file a second time changes nothing", async () => {
    const bytes = csv(
      Array.from({ length: 30 }, (_, index) => row(index, { more: ",เกษตร,088-123 4567" })),
      ",พื้นที่การทำงาน,โทร",
    );
    await committed((await tried(bytes)).id);
    const first = await enterprise(1);
    const again = await tried(bytes);
    expect(again.counts).toMatchObject({ rows: 30, created: 0, updated: 0, unchanged: 30, refused: 0 });
    expect((await committed(again.id)).answer).toEqual({ ok: false, reason: "nothing_to_write" });
    expect(await enterprise(1)).toEqual(first);
    const double = await committed((await tried(csv([row(99)]))).id);
    expect(await commitRegisterImport(await viewerFor(OFFICER), double.stands.id, "partial")).toEqual({
      ok: false,
      reason: "not_ready",
    });
  });

  test("changes what the file says otherwise, and a blank cell leaves what stands", async () => {
    await committed((await tried(csv([row(1, { more: ",088-123 4567" }), row(2, { more: "," })], ",โทร"))).id);
    const { id, counts } = await tried(csv([row(1, { name: "กลุ่มใหม่", more: "," }), row(2, { more: "," })], ",โทร"));
    expect(counts).toMatchObject({ updated: 1, unchanged: 1 });
    await committed(id, "atomic");
    const changed = await enterprise(1);
    expect(changed).toMatchObject({ nameTh: "กลุ่มใหม่", phone: "088-123 4567", version: 2 });
    expect((await eventsOf(changed?.code ?? "")).at(-1)).toMatchObject({
      action: "enterprise.changed",
      newValues: { nameTh: "กลุ่มใหม่" },
    });
  });

  test("with a bad row writes the good ones in partial mode and none in atomic mode", async () => {
    const { id } = await tried(csv([row(1), row(2, { district: "9999" }), row(3)]));
    expect((await committed(id, "atomic")).answer).toEqual({ ok: false, reason: "has_refused" });
    expect(await enterprise(1)).toBeUndefined();
    expect((await committed(id, "partial")).stands.counts).toMatchObject({ created: 2, refused: 1, done: 2 });
    expect(await enterprise(1)).toBeDefined();
    expect(await enterprise(3)).toBeDefined();
  });

  test("refuses rows whose enterprise has changed since the try: all of them in atomic mode, those in partial", async () => {
    await committed((await tried(csv([row(1), row(2)]))).id);
    const file = csv([row(1, { name: "กลุ่มหนึ่ง" }), row(2, { name: "กลุ่มสอง" })]);
    for (const mode of ["atomic", "partial"] as const) {
      const { id } = await tried(file);
      await sql`update enterprises set version = version + 1 where external_code = ${code(1)}`.execute(db());
      const { stands } = await committed(id, mode);
      expect(await refusals(id)).toEqual([[2, null, "row.changed_since"]]);
      expect(stands).toMatchObject({
        state: mode === "atomic" ? "ready" : "committed",
        counts: { updated: 1, refused: 1 },
      });
      expect((await enterprise(1))?.nameTh).not.toBe("กลุ่มหนึ่ง");
      expect((await enterprise(2))?.nameTh === "กลุ่มสอง").toBe(mode === "partial");
    }
  });

  test("that was stopped goes on from the stored rows", async () => {
    const { id } = await tried(csv([row(1), row(2)]));
    const viewer = await viewerFor(OFFICER);
    await sql`update register_imports set state = 'committing', mode = 'partial', busy_until = now() + interval '1 year' where id = ${id}`.execute(
      db(),
    );
    expect(await continueRegisterImport(viewer, id)).toBe(false);
    await sql`update register_imports set busy_until = '2026-11-01' where id = ${id}`.execute(db());
    expect(await readRegisterImport(viewer, id)).toMatchObject({ isBusy: false });
    expect(await continueRegisterImport(viewer, id)).toBe(true);
    await restOf(id);
    expect(await readRegisterImport(viewer, id)).toMatchObject({ state: "committed", counts: { done: 2 } });
    expect((await importedRows(id, "created")).rows.every(({ unitCode }) => unitCode?.startsWith("E"))).toBe(true);
  });
});
