import { sql } from "kysely";
import { expect, it } from "vitest";
import { APPLICATION_STATES, mayMove, statesBefore } from "#app/domain/fairs/application-states.ts";
import { db } from "#db/client.server.ts";
import { FAIR_TRANSITIONS } from "#db/reference/fair-transitions.ts";
import { useDatabase } from "#tests/support/database.ts";
import { apply, makeFair, publishProduct } from "./fair-world.ts";

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
