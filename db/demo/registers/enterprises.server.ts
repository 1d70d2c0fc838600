import { sql } from "kysely";
import { arrayLiteral, type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import { searchKey } from "../../search-fold.ts";
import { certificatesOf } from "./enterprise-certificates.ts";
import { factsOf, type Registered } from "./enterprise-facts.ts";
import { peopleOf } from "./enterprise-people.ts";
import { roundRows, statusesOf } from "./enterprise-statuses.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";

/** Fills what the register keeps of every enterprise: facts, rounds, statuses, business areas, certificates, people, a claim. */
export async function fillEnterprises(world: RegisterWorld): Promise<void> {
  const enterprises = world.units.filter((unit): unit is Registered => unit.enterprise !== null);
  const today = new Date(world.now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const facts = enterprises.map((unit) => factsOf(unit, world.seed));
  await addFacts(world, enterprises, facts);
  await addStatuses(world, enterprises, facts, today);
  await addBusinessAreas(world, enterprises);
  await addCertificates(world, enterprises, today);
  await addPeople(world, enterprises);
  await addRequests(world);
}

type Facts = ReturnType<typeof factsOf>;

async function addFacts({ trx }: RegisterWorld, enterprises: Registered[], facts: Facts[]): Promise<void> {
  const rows: Cell[][] = facts.map((fact, at) => [
    enterprises[at]!.id,
    fact.externalCode,
    fact.registrationNumber,
    fact.siteAddressTh,
    fact.foundedOn,
    fact.storyTh,
    fact.phone,
    fact.email,
    fact.website,
  ]);
  const column = (at: number, type: string) => sql`${arrayLiteral(rows, at)}::${sql.raw(type)}[]`;
  await sql`
    update enterprises as e set external_code = f.code, registration_number = f.number, site_address_th = f.address,
      founded_on = f.founded, story_th = f.story, phone = f.phone, email = f.email, website = f.website
    from unnest(${column(0, "integer")}, ${column(1, "text")}, ${column(2, "text")}, ${column(3, "text")}, ${column(4, "date")},
      ${column(5, "text")}, ${column(6, "text")}, ${column(7, "text")}, ${column(8, "text")})
      as f (id, code, number, address, founded, story, phone, email, website)
    where e.reporting_unit_id = f.id`.execute(trx);
}

async function addStatuses({ trx, seed }: RegisterWorld, enterprises: Registered[], facts: Facts[], today: string) {
  const { rows } = await insertRows<{ id: number; fiscal_year: number; fiscalYear: number; number: number }>(
    trx,
    "registration_rounds",
    { fiscal_year: "integer", number: "integer", opens_on: "date", closes_on: "date" },
    roundRows(),
    "returning id, fiscal_year, number",
  );
  const roundIds = new Map(rows.map((row) => [`${row.fiscalYear}/${row.number}`, row.id]));
  const statuses = enterprises.flatMap((unit, at) =>
    statusesOf(unit, facts[at]!.externalCode, seed, today).map(({ kind, number, round, valid }): Cell[] => [
      unit.id,
      kind,
      number,
      round && roundIds.get(round.join("/"))!,
      valid,
    ]),
  );
  const columns = {
    unit_id: "integer",
    kind: "text",
    register_number: "text",
    round_id: "integer",
    valid: "daterange",
  };
  await insertRows(trx, "enterprise_statuses", columns, statuses);
}

/** With one area the reports are split by it; those without one work in two. */
async function addBusinessAreas({ trx }: RegisterWorld, enterprises: Registered[]): Promise<void> {
  const rows = enterprises.flatMap(({ id, enterprise: { businessArea } }): Cell[][] =>
    businessArea
      ? [[id, businessArea]]
      : [
          [id, "agriculture"],
          [id, "processing"],
        ],
  );
  await insertRows(trx, "enterprise_business_areas", { unit_id: "integer", business_area_code: "text" }, rows);
}

async function addCertificates({ trx, seed, userIds }: RegisterWorld, enterprises: Registered[], today: string) {
  const rows = enterprises.flatMap((unit) =>
    certificatesOf(unit, seed, today).map(({ scheme, number, issuer, valid, isVerified }): Cell[] => {
      const verifier = isVerified ? userIds.get(`officer.${unit.provinceCode}@demo.test`)! : null;
      return [unit.id, scheme, number, issuer, valid, verifier, verifier && `${today}T01:00:00Z`];
    }),
  );
  const columns = { enterprise_id: "integer", scheme: "text", number: "text", issuer: "text", valid: "daterange" };
  await insertRows(trx, "certificates", { ...columns, verified_by: "integer", verified_at: "timestamptz" }, rows);
}

async function addPeople({ trx, now, seed, userIds }: RegisterWorld, enterprises: Registered[]): Promise<void> {
  const people = enterprises.flatMap((unit) => peopleOf(unit, seed).map((person) => ({ ...person, unit })));
  const { rows } = await insertRows<{ id: number }>(
    trx,
    "people",
    { name_th: "text", search_key: "text", phone: "text" },
    people.map(({ nameTh, phone }) => [nameTh, searchKey(nameTh), phone]),
    "returning id",
  );
  await insertRows(
    trx,
    "enterprise_members",
    { unit_id: "integer", person_id: "integer", role: "text", term: "daterange" },
    people.map(({ unit, role, since }, at) => [unit.id, rows[at]!.id, role, `[${since},)`]),
  );
  await insertRows(
    trx,
    "publish_consents",
    { person_id: "integer", field: "text", given_at: "timestamptz", recorded_by: "integer" },
    people.flatMap(({ unit, consents }, at) =>
      consents.map((field): Cell[] => {
        const recorder = userIds.get(`officer.${unit.provinceCode}@demo.test`)!;
        return [rows[at]!.id, field, new Date(now.getTime() - 90 * 86_400_000).toISOString(), recorder];
      }),
    ),
  );
  for (const [email, code] of [
    ["enterprise.1@demo.test", "E1"],
    ["enterprise.2@demo.test", "E2"],
  ]) {
    const at = people.findIndex(({ unit, role }) => unit.code === code && role === "leader");
    const userId = userIds.get(email!);
    if (at >= 0 && userId)
      await trx.updateTable("users").set({ personId: rows[at]!.id }).where("id", "=", userId).execute();
  }
}

/** Something for the province to decide: a member who claims another record, and one who asks for a correction. */
async function addRequests({ trx, now, userIds }: RegisterWorld): Promise<void> {
  const asked = new Date(now.getTime() - 2 * 86_400_000);
  const [first, second] = [userIds.get("enterprise.1@demo.test"), userIds.get("enterprise.2@demo.test")];
  await sql`
    insert into enterprise_claims (unit_id, user_id, person_id, message, asked_at)
    select e.reporting_unit_id, u.id, u.person_id, 'ดูแลกลุ่มนี้อยู่ด้วย ขอเพิ่มบัญชีเพื่อส่งรายงานเองค่ะ', ${asked}
    from users u, enterprises e where u.id = ${second ?? 0} and u.person_id is not null and e.reporting_unit_id = 7`.execute(
    trx,
  );
  await sql`
    insert into correction_requests (person_id, asked_by, request, asked_at)
    select person_id, id, 'เปลี่ยนเบอร์โทรศัพท์แล้ว ขอให้ใช้เบอร์ 081-000-9999 แทนเบอร์เดิม', ${asked}
    from users where id = ${first ?? 0} and person_id is not null`.execute(trx);
}
