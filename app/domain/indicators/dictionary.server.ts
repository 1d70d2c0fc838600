import { db } from "#db/client.server.ts";
import { parseWarnRules, type WarnRule } from "../observations/warn-rule.ts";
import { readCatalogue } from "./catalogue.server.ts";
import {
  type Catalogue,
  type Cog,
  cogsInOrder,
  type Form,
  type Indicator,
  isProposal,
  type Split,
  splitsOf,
} from "./catalogue.ts";
import { type Recipe, recipesOf } from "./derived.ts";

/** An indicator with everything a reader may want to know of it. */
export interface DictionaryEntry {
  indicator: Indicator;
  /** What one reported value has to lie between; null leaves that end open. */
  hardMin: string | null;
  hardMax: string | null;
  /** What is asked to be explained, or blocks, when a report breaks it. */
  rules: WarnRule[];
  /** How it is worked out from others; null when it is typed in or comes from a register. */
  recipe: Recipe | null;
  /** The registers of the portal that it is counted in. */
  registers: string[];
  parts: Split[];
  /** Nobody has confirmed the definition yet. */
  isProposal: boolean;
}

export interface DictionaryFilter {
  cog: number | null;
  reportedBy: Form["reportedBy"] | null;
}

export interface Dictionary {
  /** Those that have an entry, in their fixed order with the goal last. */
  cogs: (Cog & { entries: DictionaryEntry[] })[];
  /** Every cog there is to choose. */
  allCogs: Cog[];
}

export const EVERYTHING: DictionaryFilter = { cog: null, reportedBy: null };

/** The catalogue in words, as far as the filter lets it through. Public: the same for every viewer. */
export async function readDictionary({ cog, reportedBy }: DictionaryFilter = EVERYTHING): Promise<Dictionary> {
  const catalogue = await readCatalogue();
  const bounds = await db()
    .selectFrom("indicators")
    .select(["id", "hardMin", "hardMax", "warnRule", "basis"])
    .execute();
  const byId = new Map(bounds.map((row) => [row.id, row]));
  const recipes = new Map(recipesOf(catalogue).map((recipe) => [recipe.indicator.id, recipe]));
  const entries = catalogue.indicators
    .filter((each) => (cog ?? each.cog) === each.cog && (reportedBy ?? each.form.reportedBy) === each.form.reportedBy)
    .map((indicator) => ({
      ...entryOf(indicator, byId.get(indicator.id)!, catalogue),
      recipe: recipes.get(indicator.id) ?? null,
    }));
  const ordered = cogsInOrder(catalogue);
  return {
    allCogs: ordered,
    cogs: ordered
      .map((each) => ({ ...each, entries: entries.filter(({ indicator }) => indicator.cog === each.number) }))
      .filter((each) => each.entries.length > 0),
  };
}

interface Bounds {
  hardMin: string | null;
  hardMax: string | null;
  warnRule: string;
  basis: string;
}

function entryOf(indicator: Indicator, bounds: Bounds, catalogue: Catalogue): Omit<DictionaryEntry, "recipe"> {
  return {
    indicator,
    hardMin: bounds.hardMin,
    hardMax: bounds.hardMax,
    rules: parseWarnRules(bounds.warnRule),
    registers: registersIn(indicator.derivedFrom),
    parts: splitsOf(catalogue, indicator),
    isProposal: isProposal(bounds.basis),
  };
}

/** `register:product;register:certificate` → product, certificate. */
function registersIn(derivedFrom: string): string[] {
  return [...derivedFrom.matchAll(/register:(\w+)/g)].map(([, name]) => name as string);
}
