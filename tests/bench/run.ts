/**
 * `npm run bench`: makes a PostgreSQL server of its own, fills a small and a large country, and prints one JSON object a
 * figure. Quick try: `npm run bench -- --large=5000 --months=6`; `--only=register` for the register of enterprises alone,
 * `--only=products` for the catalogue (`--products=20000`), `--only=fairs` for races and pages of fairs (`--attempts=3000`).
 */
import { parseArgs } from "node:util";
import { openDatabase } from "#db/client.server.ts";
import { startCluster } from "./cluster.ts";
import { CLOCK, startCountry } from "./country.ts";
import { benchFairs } from "./fairs.ts";
import { benchFreshness } from "./freshness.ts";
import { benchAgainstGrouping } from "./grouped.ts";
import { benchRendering, benchSizes } from "./pages.ts";
import { benchProducts } from "./products.ts";
import { benchRegisterPages } from "./register.ts";
import { benchRegisterImport } from "./register-import.ts";
import { benchScripts } from "./scripts.ts";

const { values } = parseArgs({
  options: {
    small: { type: "string" },
    large: { type: "string" },
    months: { type: "string" },
    only: { type: "string" },
    products: { type: "string" },
    attempts: { type: "string" },
  },
});
const [small, large, months] = [values.small ?? 1000, values.large ?? 100_000, values.months ?? 24].map(Number) as [
  number,
  number,
  number,
];
const products = Number(values.products ?? 250_000);
const fairs = {
  enterprises: Number(values.large ?? 13_000),
  attempts: Number(values.attempts ?? 30_000),
  places: Math.floor(Number(values.attempts ?? 30_000) / 30),
  booths: 3500,
  applications: 12_000,
};
process.env.CLOCK = CLOCK;

const cluster = await startCluster();
try {
  if (values.only === "register") await benchRegister();
  else if (values.only === "products") await benchProducts(cluster, products);
  else if (values.only === "fairs") await benchFairs(cluster, fairs);
  else await benchAll();
} finally {
  await cluster.stop();
}

async function benchRegister(): Promise<void> {
  const country = await startCountry(cluster, large, months);
  await benchRegisterPages(country);
  await country.stop();
  await benchRegisterImport(country);
}

async function benchAll(): Promise<void> {
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
  await benchRegisterPages(other);
  await other.stop();

  const database = await openDatabase({ url: other.databaseUrl });
  await benchAgainstGrouping(other.name);
  await benchFreshness(other.name);
  await database.close();
  await benchRegisterImport(other);
  await benchProducts(cluster, products);
  await benchFairs(cluster, { ...fairs, enterprises: 13_000 });
}
