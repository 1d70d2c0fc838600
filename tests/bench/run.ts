/**
 * `npm run bench`: makes a PostgreSQL server of its own, fills a small and a large country, and prints one JSON object a
 * figure. Quick try: `npm run bench -- --large=5000 --months=6`.
 */
import { parseArgs } from "node:util";
import { openDatabase } from "#db/client.server.ts";
import { startCluster } from "./cluster.ts";
import { CLOCK, startCountry } from "./country.ts";
import { benchFreshness } from "./freshness.ts";
import { benchAgainstGrouping } from "./grouped.ts";
import { benchRendering, benchSizes } from "./pages.ts";
import { benchScripts } from "./scripts.ts";

const { values } = parseArgs({
  options: { small: { type: "string" }, large: { type: "string" }, months: { type: "string" } },
});
const [small, large, months] = [values.small ?? 1000, values.large ?? 100_000, values.months ?? 24].map(Number) as [
  number,
  number,
  number,
];
process.env.CLOCK = CLOCK;

const cluster = await startCluster();
try {
  const one = await startCountry(cluster, small, months);
  const other = await startCountry(cluster, large, months);
  await benchSizes(one, other);
  await benchRendering(other);
  await benchScripts(one, {
    path: "/reports/S30/2026-10/company-month",
    email: "officer.30@demo.test",
    password: "demo-fanfueang",
  });
  await one.stop();
  await other.stop();

  const database = await openDatabase({ url: other.databaseUrl });
  await benchAgainstGrouping(other.name);
  await benchFreshness(other.name);
  await database.close();
} finally {
  await cluster.stop();
}
