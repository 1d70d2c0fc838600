import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { sql, type Transaction } from "kysely";
import type { Database } from "../client.server.ts";
import type { DB } from "../types.ts";
import { areas, clusters, thaiDataFile } from "./area-rows.server.ts";
import { loadFairRows } from "./fair-rows.server.ts";
import { indicators } from "./indicator-rows.server.ts";
import { type Cell, insertRows } from "./insert-rows.server.ts";
import { loadOffices } from "./offices.server.ts";
import { periodRows, periods } from "./period-rows.ts";
import { BUSINESS_AREAS, COGS, FORMS, PRODUCT_CATEGORIES, SECTORS, SPLITS } from "./vocabulary.ts";

/**
 * Brings what every installation needs to the state of this folder: areas, cogs, periods, forms, indicators. Safe on
 * every start; answers false when nothing had changed since the last time. `force` loads all the same.
 */
export async function loadReference(db: Database, { force = false }: { force?: boolean } = {}): Promise<boolean> {
  const mark = fingerprint();
  const last = await db.selectFrom("settings").select("value").where("key", "=", "reference").executeTakeFirst();
  if (last?.value === mark && !force) return false;
  await db.transaction().execute(async (trx) => {
    await loadAreas(trx);
    await loadVocabulary(trx);
    await loadPeriods(trx);
    await loadForms(trx);
    await loadOffices(trx);
    await loadFairRows(trx);
    await upsert(trx, "settings", "key", { key: "text", value: "jsonb" }, [["reference", JSON.stringify(mark)]]);
    // The embedded database gathers no statistics of its own.
    await sql`analyze areas, periods, period_ancestors, indicators, form_indicators`.execute(trx);
  });
  return true;
}

/** Changes when a file of this folder or the package of areas does. */
function fingerprint(): string {
  const hash = createHash("sha256").update(readFileSync(thaiDataFile));
  const folder = new URL("./", import.meta.url);
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(new URL(name, folder)));
  return hash.digest("hex");
}

async function loadAreas(trx: Transaction<DB>): Promise<void> {
  await insertRows(
    trx,
    "areas",
    {
      code: "text",
      parent_code: "text",
      level: "smallint",
      name_th: "text",
      name_en: "text",
      iso: "text",
      map_shape: "text",
      postcode: "text",
    },
    areas().map((row) => [
      row.code,
      row.parent,
      row.level,
      row.nameTh,
      row.nameEn,
      row.iso,
      row.mapShape,
      row.postcode,
    ]),
    // A reviewed English name of a district is entered by hand and stays.
    `on conflict (code) do update set parent_code = excluded.parent_code, name_th = excluded.name_th,
       name_en = coalesce(excluded.name_en, areas.name_en), iso = excluded.iso, map_shape = excluded.map_shape, postcode = excluded.postcode
     where (areas.parent_code, areas.name_th, areas.name_en, areas.iso, areas.map_shape, areas.postcode) is distinct from
       (excluded.parent_code, excluded.name_th, coalesce(excluded.name_en, areas.name_en), excluded.iso, excluded.map_shape, excluded.postcode)`,
  );
  const groups = clusters();
  await upsert(
    trx,
    "area_groups",
    "code",
    { code: "text", kind: "text", name_th: "text", name_en: "text" },
    groups.map((group) => [group.code, "cluster", group.nameTh, group.nameEn]),
  );
  await insertRows(
    trx,
    "area_group_members",
    { group_code: "text", area_code: "text" },
    groups.flatMap((group) => group.provinces.map((province) => [group.code, province])),
    "on conflict do nothing",
  );
}

async function loadVocabulary(trx: Transaction<DB>): Promise<void> {
  await upsert(
    trx,
    "cogs",
    "number",
    { number: "smallint", code: "text", name_th: "text", name_en: "text", stage: "text" },
    COGS,
  );
  const words = { code: "text", position: "smallint", name_th: "text", name_en: "text" };
  for (const [table, list] of [
    ["product_categories", PRODUCT_CATEGORIES],
    ["business_areas", BUSINESS_AREAS],
    ["sectors", SECTORS],
  ] as const) {
    await upsert(
      trx,
      table,
      "code",
      words,
      list.map(([code, nameTh, nameEn], index) => [code, index + 1, nameTh, nameEn]),
    );
  }
  await upsert(
    trx,
    "splits",
    "id",
    { id: "smallint", dimension: "text", code: "text", position: "smallint", name_th: "text", name_en: "text" },
    SPLITS.map((split) => [split.id, split.dimension, split.code, split.position, split.nameTh, split.nameEn]),
  );
}

async function loadPeriods(trx: Transaction<DB>): Promise<void> {
  const list = periods();
  await upsert(
    trx,
    "periods",
    "id",
    { id: "integer", code: "text", kind: "text", fiscal_year: "smallint", starts_on: "date", ends_on: "date" },
    periodRows(list),
  );
  await insertRows(
    trx,
    "period_ancestors",
    { period_id: "integer", ancestor_id: "integer" },
    list.flatMap((period) => period.ancestors.map((ancestor) => [period.id, ancestor])),
    "on conflict do nothing",
  );
}

async function loadForms(trx: Transaction<DB>): Promise<void> {
  await upsert(
    trx,
    "forms",
    "id",
    {
      id: "smallint",
      code: "text",
      reported_by: "text",
      frequency: "text",
      bureau: "text",
      name_th: "text",
      name_en: "text",
    },
    FORMS.map(([id, by, every, bureau, nameTh, nameEn]) => [id, `${by}-${every}`, by, every, bureau, nameTh, nameEn]),
  );
  await insertRows(
    trx,
    "form_versions",
    { id: "integer", form_id: "smallint", number: "smallint" },
    FORMS.map(([id]) => [id, id, 1]),
    "on conflict do nothing",
  );
  const list = indicators();
  await upsert(trx, "indicators", "id", INDICATOR_COLUMNS, list.map(indicatorRow));
  await insertRows(
    trx,
    "form_indicators",
    { form_version_id: "integer", indicator_id: "smallint", position: "smallint", required: "boolean" },
    list.filter((one) => one.derivedFrom === "").map((one) => [one.formId, one.id, one.id, true]),
    "on conflict do nothing",
  );
}

const INDICATOR_COLUMNS = {
  id: "smallint",
  code: "text",
  form_id: "smallint",
  cog: "smallint",
  position: "smallint",
  name_th: "text",
  name_en: "text",
  definition_th: "text",
  definition_en: "text",
  unit_th: "text",
  unit_en: "text",
  numerator_th: "text",
  numerator_en: "text",
  denominator_th: "text",
  denominator_en: "text",
  area_rule: "text",
  time_rule: "text",
  direction: "text",
  decimals: "smallint",
  multiplier: "smallint",
  hard_min: "numeric",
  hard_max: "numeric",
  warn_rule: "text",
  split_dimension: "text",
  derived_from: "text",
  basis: "text",
};

function indicatorRow(one: ReturnType<typeof indicators>[number]): Cell[] {
  return [
    ...[one.id, one.code, one.formId, one.cog, one.id, one.nameTh, one.nameEn],
    ...[one.definitionTh, one.definitionEn, one.unitTh, one.unitEn],
    ...[one.numeratorTh, one.numeratorEn, one.denominatorTh, one.denominatorEn, one.areaRule, one.timeRule],
    ...[one.direction, one.decimals, one.multiplier, one.hardMin, one.hardMax, one.warnRule, one.splitDimension],
    ...[one.derivedFrom, one.basis],
  ];
}

/** Inserts the rows; one that is there by its key takes the new values. */
function upsert(
  trx: Transaction<DB>,
  table: string,
  key: string,
  columns: Record<string, string>,
  rows: readonly (readonly Cell[])[],
): Promise<unknown> {
  const others = Object.keys(columns).filter((column) => column !== key);
  const changes = others.map((column) => `${column} = excluded.${column}`).join(", ");
  return insertRows(trx, table, columns, rows, `on conflict (${key}) do update set ${changes}`);
}
