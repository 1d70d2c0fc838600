import type { Kysely } from "kysely";
import { db as openDb } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Catalogue, Cog, Form, Indicator } from "./catalogue.ts";

const CHECK_EVERY_MS = 5_000;

interface Held {
  version: string;
  checkedAt: number;
  catalogue: Catalogue;
}

const held = new WeakMap<object, Held>();

/**
 * The indicator catalogue with its forms, cogs and splits. Kept per process until the reference data's version changes,
 * which is looked at every five seconds. Inside a transaction pass it as `reader`: the embedded database has one connection.
 */
export async function readCatalogue(reader: Kysely<DB> = openDb()): Promise<Catalogue> {
  const owner = openDb();
  const known = held.get(owner);
  if (known && Date.now() - known.checkedAt < CHECK_EVERY_MS) return known.catalogue;
  const version = await readVersion(reader);
  const catalogue = known?.version === version ? known.catalogue : await load(reader);
  // Before the reference data is there, nothing is worth keeping.
  if (version) held.set(owner, { version, checkedAt: Date.now(), catalogue });
  return catalogue;
}

async function readVersion(reader: Kysely<DB>): Promise<string> {
  const row = await reader.selectFrom("settings").select("value").where("key", "=", "reference").executeTakeFirst();
  return row ? JSON.stringify(row.value) : "";
}

async function load(reader: Kysely<DB>): Promise<Catalogue> {
  const cogs = await reader
    .selectFrom("cogs")
    .select(["number", "code", "nameTh", "nameEn", "stage"])
    .orderBy("number")
    .execute();
  const forms = await reader
    .selectFrom("forms")
    .select(["id", "code", "reportedBy", "frequency", "bureau", "nameTh", "nameEn"])
    .orderBy("id")
    .execute();
  const splits = await reader
    .selectFrom("splits")
    .select(["id", "dimension", "code", "nameTh", "nameEn"])
    .orderBy("id")
    .execute();
  const rows = await reader
    .selectFrom("indicators")
    .select([
      "id",
      "code",
      "formId",
      "cog",
      "position",
      "nameTh",
      "nameEn",
      "unitTh",
      "unitEn",
      "definitionTh",
      "definitionEn",
    ])
    .select(["numeratorTh", "numeratorEn", "denominatorTh", "denominatorEn", "areaRule", "timeRule"])
    .select(["direction", "decimals", "multiplier", "splitDimension", "derivedFrom"])
    .orderBy("position")
    .execute();
  const indicators = rows.map(({ formId, ...row }) => {
    return { ...row, form: forms.find((form) => form.id === formId) } as Indicator;
  });
  return {
    cogs: cogs as Cog[],
    forms: forms as Form[],
    splits,
    indicators,
    byCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}
