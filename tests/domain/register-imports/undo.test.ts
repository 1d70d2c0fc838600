import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { listUnits } from "#app/domain/organizations/units.server.ts";
import { ATTACHED } from "#app/domain/register-imports/attached.server.ts";
import { importedRows } from "#app/domain/register-imports/imported-rows.server.ts";
import { readRegisterImport } from "#app/domain/register-imports/imports.server.ts";
import { restOf } from "#app/domain/register-imports/jobs.server.ts";
import { undoRegisterImport } from "#app/domain/register-imports/undo-import.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { committed, csv, OFFICER, tried } from "./files.ts";

useDatabase();

const row = (n: number, name = `กลุ่มจักสานบ้านเหนือ ${n}`) => `U-${n},${name},กลุ่ม,household,3001,,08${n}1234567`;
const file = (...rows: string[]) => csv(rows, ",เลขนิติบุคคล,โทร");
const undone = async (id: string, email = OFFICER) => {
  const viewer = await viewerFor(email);
  const answer = await undoRegisterImport(viewer, id);
  await restOf(id);
  return { answer, stands: await readRegisterImport(viewer, id) };
};
/** Everything an import may touch, but for versions, which only grow. */
const everything = async () =>
  (
    await sql`select u.name_th, u.search_key, u.home_area_code, u.active_to, to_jsonb(e) - 'version' as record,
      array(select business_area_code from enterprise_business_areas where unit_id = u.id order by 1) as areas
    from reporting_units as u join enterprises as e on e.reporting_unit_id = u.id where u.active_to is null order by u.id`.execute(
      db(),
    )
  ).rows;
const setBack = (id: string, hours: number) =>
  sql`update register_imports set committed_at = committed_at - make_interval(hours => ${hours}) where id = ${id}`.execute(
    db(),
  );

let known: string;
beforeEach(async () => {
  known = (await committed((await tried(file(row(1), row(2)))).id)).stands.id;
  return async () => {
    await sql`update enterprises set external_code = null where external_code like 'U-%'`.execute(db());
  };
});

describe("an undo within 24 hours", () => {
  test("puts everything back, and closes what was new", async () => {
    const before = await everything();
    const { id } = await tried(file(row(1, "กลุ่มเปลี่ยนชื่อ"), row(2), row(3), row(4)));
    await committed(id);
    expect(await everything()).not.toEqual(before);
    const { answer, stands } = await undone(id);
    expect(answer).toEqual({ ok: true });
    expect(stands).toMatchObject({ state: "undone", counts: { done: 3, left: {} } });
    expect(await everything()).toEqual(before);
    expect((await listUnits(thePublic(), { q: "กลุ่มจักสานบ้านเหนือ 3" })).units.map(({ nameTh }) => nameTh)).not.toContain(
      "กลุ่มจักสานบ้านเหนือ 3",
    );
    const events = await db()
      .selectFrom("auditEvents")
      .where("requestKey", "=", id)
      .where("action", "=", "enterprise.import_undone")
      .select("entityId")
      .execute();
    expect(events).toHaveLength(3);
    expect((await tried(file(row(3)))).counts).toMatchObject({ created: 1 });
  });

  test("is refused after, and a second time, and to others", async () => {
    const { id } = await tried(file(row(5)));
    expect((await undone(id)).answer).toEqual({ ok: false, reason: "not_ready" });
    await committed(id);
    expect((await undone(id, "officer.3001@demo.test")).answer).toEqual({ ok: false, reason: "not_found" });
    await setBack(id, 24);
    expect((await undone(id)).answer).toEqual({ ok: false, reason: "too_late" });
    await setBack(id, -1);
    expect((await undone(id)).answer).toEqual({ ok: true });
    expect((await undone(id)).answer).toEqual({ ok: false, reason: "not_ready" });
  });

  test("does not overwrite what somebody has edited since", async () => {
    const { id } = await tried(file(row(1, "กลุ่มจากไฟล์"), row(2, "กลุ่มสองจากไฟล์")));
    await committed(id);
    await sql`update reporting_units set name_th = 'กลุ่มแก้ด้วยมือ' where id = (select reporting_unit_id from enterprises where external_code = 'U-1')`.execute(
      db(),
    );
    await sql`update enterprises set version = version + 1 where external_code = 'U-1'`.execute(db());
    const { stands } = await undone(id);
    expect(stands?.counts).toMatchObject({ done: 1, left: { edited_since: 1 } });
    expect((await importedRows(id, "left")).rows).toMatchObject([{ line: 2, undone: "edited_since" }]);
    const names = await sql<{
      nameTh: string;
    }>`select name_th from reporting_units join enterprises on id = reporting_unit_id
      where external_code in ('U-1', 'U-2') order by external_code`.execute(db());
    expect(names.rows.map(({ nameTh }) => nameTh)).toEqual(["กลุ่มแก้ด้วยมือ", "กลุ่มจักสานบ้านเหนือ 2"]);
  });

  test("leaves a new enterprise that has something by now", async () => {
    await sql`insert into role_assignments (user_id, role, reporting_unit_id, valid_from)
      select (select min(id) from users), 'enterprise_member', reporting_unit_id, '2026-11-12' from enterprises where external_code = 'U-2'`.execute(
      db(),
    );
    const { stands } = await undone(known);
    expect(stands?.counts).toMatchObject({ done: 1, left: { in_use: 1 } });
  });
});

test("every table that may hang on an enterprise is looked at before an undo closes it", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass || '.' || a.attname as name from pg_constraint as c
    join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid in ('reporting_units'::regclass, 'enterprises'::regclass)`.execute(db());
  const ofItself = ["enterprises.reporting_unit_id", "reporting_unit_areas.reporting_unit_id"];
  const ofImports = ["enterprise_business_areas.unit_id", "register_import_rows.unit_id"];
  expect(rows.map(({ name }) => name).sort()).toEqual(
    [...ATTACHED.map(([table, column]) => `${table}.${column}`), ...ofItself, ...ofImports].sort(),
  );
});
