import { sql } from "kysely";
import { selectApplication } from "#app/domain/fairs/select-applications.server.ts";
import { cancelApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { db, openDatabase } from "#db/client.server.ts";
import { viewerFor } from "../support/world.ts";
import type { Cluster } from "./cluster.ts";
import { startCountry } from "./country.ts";
import { makeBenchFair } from "./fair-filling.ts";
import { benchClosing, benchLot, holdFair, selectAndAnnounce, selectSome, someBooth } from "./fair-life.ts";
import { benchFairPages, benchReportFiles, readersAt } from "./fair-pages.ts";
import { benchBooths, benchExpiry, benchPhones, CLIENTS, many } from "./fair-races.ts";
import { note, report, rounded, timed } from "./measure.ts";

const LARGE = "bench-large";

export interface FairSizes {
  enterprises: number;
  /** Attempts to select, and the places there are. */
  attempts: number;
  places: number;
  booths: number;
  applications: number;
}

/** The races of fairs on a server, with their negative control and rates, then the pages of a large fair. */
export async function benchFairs(cluster: Cluster, sizes: FairSizes): Promise<void> {
  const country = await startCountry(cluster, sizes.enterprises, 1);
  const database = await openDatabase({ url: country.databaseUrl });
  try {
    note(`a race for ${sizes.places} places, ${sizes.attempts} attempts`);
    await benchControl();
    await benchLastPlaces(sizes);
    await benchLeaving(sizes);
    await benchFewBooths(sizes);
    note(`a fair of ${sizes.booths} booths and ${sizes.applications} applications`);
    await makeBenchFair(LARGE, { ...sizes, capacity: sizes.booths });
    await benchLife(country.address);
  } finally {
    await database.close().catch(() => {});
    await country.stop();
  }
}

/** Booths given to few by many, offers that run out as they are accepted, and phones that report the same days. */
async function benchFewBooths({ attempts }: FairSizes): Promise<void> {
  const [code, booths, most] = ["bench-booths", 200, Math.floor((attempts * 2) / 3)];
  const sizes = { booths: 5 * booths, applications: 2 * booths, capacity: 3 * booths, category: "food" };
  await selectSome(code, await makeBenchFair(code, sizes), booths);
  await benchBooths(code, most, booths);
  await benchExpiry(code);
  await benchPhones(code, most);
}

/** A large fair from selection to its report: every page at the time when there is most on it, and every long step. */
async function benchLife(address: string): Promise<void> {
  const readers = await readersAt(address);
  const fair = `/fairs/${LARGE}`;
  const looked = encodeURIComponent("ผ้า");
  await sql`vacuum analyze`.execute(db());
  await benchFairPages(address, readers, [
    ["/fairs", "visitor"],
    [fair, "visitor"],
    [fair, "enterprise"],
    [`${fair}/apply`, "enterprise"],
    [`${fair}/applications`, "department"],
    [`${fair}/applications?q=${looked}&state=province_passed`, "department"],
    [`${fair}/applications`, "province"],
    [`${fair}/screening`, "province"],
    [`${fair}/progress`, "department"],
    [`${fair}/settings`, "department"],
    [`${fair}/questions`, "department"],
    [`${fair}/places`, "department"],
    [`${fair}/quotas`, "department"],
    [`${fair}/selection`, "department"],
    [`${fair}/plan`, "department"],
  ]);
  await selectAndAnnounce(LARGE);
  await benchFairPages(address, readers, [
    [`${fair}/selection`, "department"],
    [`${fair}/allotment`, "department"],
  ]);
  const lot = await benchLot(LARGE);
  await benchFairPages(address, readers, [
    [`${fair}/lots/${lot}`, "visitor"],
    [`${fair}/allotment`, "department"],
  ]);
  await holdFair(LARGE);
  const booth = await someBooth(LARGE);
  await benchFairPages(address, readers, [
    [fair, "visitor"],
    [`${fair}/plan`, "visitor"],
    [`${fair}/plan?q=${looked}`, "visitor"],
    [`${fair}/sales`, "enterprise"],
    [`${fair}/desk`, "department"],
    [`${fair}/desk?show=missing`, "department"],
    [`${fair}/desk?show=unusual`, "department"],
    [`${fair}/desk/${booth}/2026-11-11`, "department"],
    [`${fair}/check-in`, "department"],
    [`${fair}/desk?show=to_verify`, "department"],
    [`${fair}/takings`, "department"],
    [`${fair}/daily`, "department"],
  ]);
  await benchClosing(LARGE);
  await benchFairPages(address, readers, [
    [`${fair}/report`, "department"],
    [`${fair}/report?province=30`, "department"],
    [`${fair}/takings`, "department"],
  ]);
  await benchReportFiles(address, LARGE, readers);
}

/** Counting and then writing must oversell here, else the machine is too slow to show anything. */
async function benchControl(): Promise<void> {
  await sql`create table naive_places (id integer generated always as identity)`.execute(db());
  const attempt = () =>
    db()
      .transaction()
      .execute(async (trx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::integer as n from naive_places`.execute(trx);
        if (rows[0]!.n < 100) await sql`insert into naive_places default values`.execute(trx);
      });
  await many(2000, attempt);
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from naive_places`.execute(db());
  const value = rows[0]!.n;
  report({
    ...{ name: "negative control: count, then insert, 100 places", value, unit: "places", baseline: null, ratio: null },
    ...{ limit: "more than 100: the rig must be able to oversell", ok: value > 100 },
  });
}

async function benchLastPlaces({ attempts, places, applications }: FairSizes): Promise<void> {
  const ids = await makeBenchFair("bench-race", { booths: 0, applications, capacity: places });
  const viewer = await viewerFor("central@demo.test");
  let at = 0;
  const ms = await timed(() => many(attempts, () => selectApplication(viewer, "bench-race", ids[at++ % ids.length]!)));
  const { held, drift } = await standing("bench-race");
  report({
    ...{ name: `${attempts} attempts on ${places} places, ${CLIENTS} clients, caps by province and category` },
    ...{ value: rounded((attempts / ms) * 1000), unit: "attempts/s", baseline: null, ratio: null },
    ...{ limit: `exactly ${places} held, no drift; ${held} held, drift ${drift}`, ok: held === places && drift === 0 },
  });
}

/** Holders leave while others are selected: each place passes on in the transaction that frees it. */
async function benchLeaving({ places }: FairSizes): Promise<void> {
  const viewer = await viewerFor("central@demo.test");
  const rows = await db()
    .selectFrom("fairApplications as a")
    .innerJoin("fairs as f", "f.id", "a.fairId")
    .where("f.code", "=", "bench-race")
    .select(["a.id", "a.holdsPlace"])
    .execute();
  const holders = rows.filter((row) => row.holdsPlace).slice(0, Math.floor(places / 4));
  const others = rows.filter((row) => !row.holdsPlace).slice(0, holders.length * 3);
  const steps = [
    ...holders.map(
      ({ id }) =>
        () =>
          cancelApplication(viewer, "bench-race", id, "bench"),
    ),
    ...others.map(
      ({ id }) =>
        () =>
          selectApplication(viewer, "bench-race", id),
    ),
  ];
  // Spread over each other, not one kind after the other.
  const mixed = steps.map((step, index) => [(index * 7919) % steps.length, step] as const).sort((a, b) => a[0] - b[0]);
  let at = 0;
  const ms = await timed(() => many(mixed.length, () => mixed[at++]![1]()));
  const { held, drift } = await standing("bench-race");
  report({
    ...{ name: `${mixed.length} cancellations and selections, 1 : 3, ${CLIENTS} clients` },
    ...{ value: rounded((mixed.length / ms) * 1000), unit: "operations/s", baseline: null, ratio: null },
    ...{ limit: `at most ${places} held, no drift; ${held} held, drift ${drift}`, ok: held <= places && drift === 0 },
  });
}

async function standing(code: string): Promise<{ held: number; drift: number }> {
  const { rows } = await sql<{ held: number; drift: number }>`
    select (select count(*)::integer from fair_applications a where a.fair_id = f.id and a.holds_place) as held,
      (select count(*)::integer from fair_quotas q where q.fair_id = f.id and q.used <> (select count(*) from fair_applications a
        where a.fair_id = q.fair_id and a.holds_place and coalesce(q.province_code, a.province_code) = a.province_code
          and coalesce(q.category_code, a.category_code) = a.category_code)) as drift
    from fairs f where f.code = ${code}`.execute(db());
  return rows[0]!;
}
