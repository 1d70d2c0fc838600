import { sql } from "kysely";
import { pino } from "pino";
import { beforeAll, expect, it } from "vitest";
import { checkDigitOf, formatThirteenDigits } from "#app/domain/identity/thirteen-digits.ts";
import { log } from "#app/http/log.server.ts";
import { db } from "#db/client.server.ts";
import { usePortal } from "#tests/support/portal.ts";

/** Where a person's number must never stand: addresses, answers that were not asked for it, logs, exports, the database. */

const portal = usePortal();
const TWELVE = "330010000777";
const NUMBER = `${TWELVE}${checkDigitOf(TWELVE)}`;
const WRONG = `${TWELVE}${(checkDigitOf(TWELVE) + 1) % 10}`;

const logged: string[] = [];
let officer: string;

beforeAll(async () => {
  const logger = log();
  logger.level = "info";
  Object.assign(logger, { [pino.symbols.streamSym]: { write: (line: string) => logged.push(line) } });
  officer = await portal.signIn("officer.30@demo.test");
});

/** Whether a text has the digits, as they are or as they are printed. */
const has = (text: string, digits = NUMBER) => text.includes(digits) || text.includes(formatThirteenDigits(digits));

const member = { nameTh: "นางเลขลับ ตัวอย่าง", role: "leader", phone: "", email: "", nameEn: "", from: "1/10/2569" };

async function send(path: string, form: Record<string, string>) {
  const headers = { Cookie: officer, Origin: portal.url() };
  const answer = await fetch(portal.url(path), {
    method: "POST",
    ...{ headers, body: new URLSearchParams(form), redirect: "manual" },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function read(path: string, email: string): Promise<string> {
  const answer = await fetch(portal.url(path), { headers: { Cookie: await portal.signIn(email) } });
  expect(answer.status, path).toBe(200);
  return answer.text();
}

/** Columns of text in which the digits stand. */
async function stored(): Promise<string[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY')`.execute(
    db(),
  );
  const found: string[] = [];
  for (const { table, column } of rows) {
    const text = sql`${sql.ref(column)}::text`;
    const there = await sql`select 1 from ${sql.table(table)} where ${text} like ${`%${NUMBER}%`}
      or ${text} like ${`%${formatThirteenDigits(NUMBER)}%`} limit 1`.execute(db());
    if (there.rows.length) found.push(`${table}.${column}`);
  }
  return found;
}

it("is entered by a form and stands nowhere but in the answer to somebody who gave a reason", async () => {
  const entered = await send("/enterprises/E2/members", { ...member, idNumber: formatThirteenDigits(NUMBER) });
  expect(entered.status).toBe(303);
  expect(has(entered.headers.get("location") ?? "")).toBe(false);

  const twice = await send("/enterprises/E3/members", { ...member, nameTh: "นายอื่น ตัวอย่าง", idNumber: NUMBER });
  expect(twice.status).toBe(422);
  expect(has(twice.text), "a number that is refused is not shown again").toBe(false);
  expect(twice.text, "nor whose it is").not.toContain("นางเลขลับ");
  const wrong = await send("/enterprises/E3/members", { ...member, idNumber: WRONG });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("เลข");
  expect(has(wrong.text, WRONG)).toBe(false);

  const { id } = await db()
    .selectFrom("people")
    .where("nameTh", "=", member.nameTh)
    .select("id")
    .executeTakeFirstOrThrow();
  const path = `/enterprises/E2/members/${id}/number`;
  const looked = await send(path, { reason: "ตรวจกับบัตรประชาชนตามคำขอ" });
  expect([looked.status, has(looked.text), looked.headers.get("cache-control")]).toEqual([
    200,
    true,
    "private, no-store",
  ]);
  expect(has(await read(path, "officer.30@demo.test")), "the next look asks again").toBe(false);
  const looks = await db().selectFrom("idNumberViews").where("personId", "=", id).select("reason").execute();
  expect(looks).toEqual([{ reason: "ตรวจกับบัตรประชาชนตามคำขอ" }]);

  const exported = [
    await read("/enterprises/E2", "officer.30@demo.test"),
    await read("/enterprises/E2/members", "officer.30@demo.test"),
    await read("/account/data/export.json", "officer.30@demo.test"),
    await read("/api/v1/enterprises?area=30", "officer.30@demo.test"),
    await read("/network/30/links.csv?state=all", "officer.30@demo.test"),
  ];
  expect(exported.filter((text) => has(text))).toEqual([]);
  expect(
    logged.some((line) => line.includes(path)),
    "the requests were logged",
  ).toBe(true);
  expect(logged.filter((line) => has(line) || has(line, WRONG))).toEqual([]);
  expect(await stored()).toEqual([]);
});
