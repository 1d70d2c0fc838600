import { type Expression, type SqlBool, sql } from "kysely";
import { ANYWHERE_LENGTH } from "./unit-list.ts";

/**
 * What a folded text is sought by; null when it is too short to mean anything. Three letters and more are sought anywhere
 * in names and codes, from the trigram index. One or two have no trigram and would match nearly everything: they are the
 * number of a unit, or the beginning of a Thai name, which is one stretch of the alphabet.
 */
export function soughtBy(fold: string): Expression<SqlBool> | null {
  if (fold.length >= ANYWHERE_LENGTH) return contains(fold);
  if (/^[esp]?\d+$/.test(fold)) return sql<SqlBool>`u.code = any(${codesOf(fold)}::text[])`;
  // A vowel written before its consonant sorts with that consonant: alone it marks no place in the alphabet.
  const from = fold.replace(/[เแโใไ]$/, "");
  if (from === "") return null;
  return sql<SqlBool>`(u.name_th collate fanfueang_th >= ${from} and u.name_th collate fanfueang_th < ${from + LAST}
    and u.search_key like ${`% ${escaped(fold)}%`})`;
}

/** The folded text stands somewhere in the key; read from the trigram index when it has three letters or more. */
export function contains(fold: string): Expression<SqlBool> {
  return sql<SqlBool>`u.search_key like ${`%${escaped(fold)}%`}`;
}

/**
 * The same as {@link contains} for a walk through the alphabet, which no trigram helps: told by bytes, it is three times as
 * quick, and nothing tempts the planner to gather and sort what a walk finds in order.
 */
export function holds(fold: string): Expression<SqlBool> {
  return sql<SqlBool>`strpos(u.search_key, ${fold}) > 0`;
}

/** Sorts after every letter, by the rules of collation (UTS 10). */
const LAST = "\uffff";

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

function codesOf(fold: string): string[] {
  return /^\d/.test(fold) ? ["E", "S", "P"].map((kind) => kind + fold) : [fold.toUpperCase()];
}
