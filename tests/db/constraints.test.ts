import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client.server.ts";
import { migrationNames } from "#db/migrator.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { REFUSED_OF_COMMITTEES } from "./refused/committees.ts";
import { REFUSED_OF_FAIRS } from "./refused/fairs.ts";
import { REFUSED_OF_REGISTERS } from "./refused/registers.ts";
import { REFUSED_OF_WORK } from "./refused/work.ts";

useDatabase();

/** What must never be stored, by the rule that refuses it. `{submission}` is a draft without the indicator in question. */
const REFUSED: Record<string, string[]> = {
  ...REFUSED_OF_COMMITTEES,
  ...REFUSED_OF_REGISTERS,
  ...REFUSED_OF_FAIRS,
  ...REFUSED_OF_WORK,
  areas_only_the_nation_has_no_parent: [
    "insert into areas (code, parent_code, level, name_th) values ('78', null, 2, 'จังหวัดใหม่')",
    "insert into areas (code, parent_code, level, name_th) values ('north', null, 1, 'ภาคเหนือ')",
  ],
  areas_code_nests_in_parent: [
    "insert into areas (code, parent_code, level, name_th) values ('3199', '30', 3, 'อำเภอใหม่')",
    "insert into areas (code, parent_code, level, name_th) values ('309901', '3001', 4, 'ตำบลใหม่')",
    "insert into areas (code, parent_code, level, name_th) values ('78', 'TH', 2, 'จังหวัดใหม่')",
    "insert into areas (code, parent_code, level, name_th) values ('east', 'TH', 1, 'ภาคใหม่')",
  ],
  users_email_unique: ["insert into users (email, name_th, password_hash) values ('admin@demo.test', 'คนที่สอง', '-')"],
  reporting_units_code_shape: [
    "insert into reporting_units (code, kind, name_th, search_key, home_area_code, active_from) values ('S31', 'company', 'ก', 'ก', '30', '2020-01-01')",
    "insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from) values (900001, 'E5', 'enterprise', 'ก', 'ก', '3001', '2020-01-01')",
  ],
  reporting_units_home_level: [
    "insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from) values (900001, 'E900001', 'enterprise', 'ก', 'ก', '30', '2020-01-01')",
    "insert into reporting_units (code, kind, name_th, search_key, home_area_code, active_from) values ('S3001', 'company', 'ก', 'ก', '3001', '2020-01-01')",
  ],
  bangkok_has_no_committee_or_company: [
    "insert into reporting_units (code, kind, name_th, search_key, home_area_code, active_from) values ('P10', 'province', 'ก', 'ก', '10', '2020-01-01')",
    "insert into reporting_units (code, kind, name_th, search_key, home_area_code, active_from) values ('S10', 'company', 'ก', 'ก', '10', '2020-01-01')",
  ],
  role_is_held_for_an_area_or_a_unit: [
    "insert into role_assignments (user_id, role, area_code, reporting_unit_id, valid_from) values (1, 'enterprise_member', '3001', 1, '2020-01-01')",
  ],
  role_fits_its_area: [
    "insert into role_assignments (user_id, role, area_code, valid_from) values (1, 'administrator', '30', '2020-01-01')",
    "insert into role_assignments (user_id, role, reporting_unit_id, valid_from) values (1, 'administrator', 1, '2020-01-01')",
    "insert into role_assignments (user_id, role, area_code, valid_from) values (1, 'provincial_head', 'TH', '2020-01-01')",
    "insert into role_assignments (user_id, role, area_code, valid_from) values (1, 'district_officer', '30', '2020-01-01')",
    "insert into role_assignments (user_id, role, area_code, valid_from) values (1, 'enterprise_member', '30', '2020-01-01')",
  ],
  entry_windows_in_order: [
    "update entry_windows set due_at = opens_at where form_id = 1",
    "update entry_windows set closes_at = due_at - interval '1 second' where form_id = 1",
  ],
  observations_one_answer: [
    "insert into observations (submission_id, indicator_id, split_id, value, missing_reason, updated_by) values ({submission}, 45, 0, 1, 'refused', 1)",
    "insert into observations (submission_id, indicator_id, split_id, updated_by) values ({submission}, 45, 0, 1)",
    "insert into observations (submission_id, indicator_id, split_id, numerator, updated_by) values ({submission}, 45, 0, 1, 1)",
    "insert into observations (submission_id, indicator_id, split_id, value, denominator, updated_by) values ({submission}, 45, 0, 1, 1, 1)",
  ],
  observations_are_numbers: [
    "insert into observations (submission_id, indicator_id, split_id, value, updated_by) values ({submission}, 45, 0, 'NaN', 1)",
    "insert into observations (submission_id, indicator_id, split_id, numerator, denominator, updated_by) values ({submission}, 45, 0, 1, 'NaN', 1)",
  ],
  observations_split_has_no_missing_reason: [
    "insert into observations (submission_id, indicator_id, split_id, missing_reason, updated_by) values ({submission}, 45, 1, 'refused', 1)",
  ],
  a_return_has_a_reason: [null, "'  '"].map(
    (
      reason,
    ) => `insert into approval_events (submission_id, from_state, to_state, actor_id, reason, submission_version, observations_sha256)
      values ({submission}, 'submitted', 'returned', 1, ${reason}, 1, '')`,
  ),
  observations_denominator_check: [
    "insert into observations (submission_id, indicator_id, split_id, numerator, denominator, updated_by) values ({submission}, 45, 0, 1, -1, 1)",
  ],
  submissions_form_id_period_id_reporting_unit_id_fkey: [
    // A company does not report on the enterprises' form: nobody expects it to.
    "update submissions set form_id = 1 where reporting_unit_id = (select id from reporting_units where code = 'S30')",
  ],
  submissions_reporting_unit_id_period_id_form_id_key: [
    `insert into submissions (form_id, period_id, reporting_unit_id, area_code, cells_required, updated_by)
     select form_id, period_id, reporting_unit_id, area_code, cells_required, updated_by from submissions limit 1`,
  ],
};

let submission = 0;
beforeAll(async () => {
  const draft = await db()
    .selectFrom("submissions")
    .select("id")
    .where("state", "=", "draft")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  submission = draft.id;
});

const refusal = (statement: string): Promise<unknown> =>
  sql
    .raw(statement.replaceAll("{submission}", String(submission)))
    .execute(db())
    .then(
      () => "it was stored",
      (error) => error.constraint ?? error.message,
    );

describe("the database refuses", () => {
  for (const [rule, statements] of Object.entries(REFUSED)) {
    test(rule.replaceAll("_", " "), async () => {
      for (const statement of statements) expect(await refusal(statement), statement).toBe(rule);
    });
  }

  test("a change of what has been recorded for good", async () => {
    for (const table of ["approval_events", "returned_cells", "audit_events"]) {
      expect(await refusal(`delete from ${table}`)).toBe(`${table} is append-only`);
      expect(await refusal(`truncate ${table} cascade`)).toBe(`${table} is append-only`);
    }
    expect(await refusal("update approval_events set reason = 'อื่น'")).toBe("approval_events is append-only");
    expect(await refusal("update audit_events set action = 'อื่น'")).toBe("audit_events is append-only");
  });
});

test("every rule that a migration names is refused here", () => {
  const sources = migrationNames().map((name) => readFileSync(`db/migrations/${name}.ts`, "utf8"));
  const named = sources.flatMap((source) => [...source.matchAll(/^\s*constraint (\w+)/gm)].map((match) => match[1]));
  expect(named.length).toBeGreaterThan(0);
  expect(Object.keys(REFUSED)).toEqual(expect.arrayContaining(named));
});
