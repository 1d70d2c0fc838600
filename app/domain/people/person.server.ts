import { type Expression, type Kysely, type SqlBool, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold, searchKey } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";

/** What is written about somebody when they first appear in a register. */
export interface PersonEntry {
  nameTh: string;
  nameEn?: string | null;
  /** The office by which an official appears to the public. */
  positionTh?: string | null;
  phone?: string | null;
  email?: string | null;
}

/** Somebody a search found: enough to tell two people of one name apart. */
export interface FoundPerson {
  id: number;
  nameTh: string;
  nameEn: string | null;
  positionTh: string | null;
  /** Committees they sit on or sat on, by their Thai names. */
  committeesTh: string[];
}

const MOST_FOUND = 20;
const LEAST_LETTERS = 2;

/**
 * People whose name contains the text, forgiving spaces, by the Thai alphabet; at most 20. Empty for viewers without
 * `network.read`, and for texts below two letters.
 */
export async function findPeople(viewer: Viewer, text: string): Promise<FoundPerson[]> {
  const fold = searchFold(text);
  if (!can(viewer, "network.read") || fold.length < LEAST_LETTERS) return [];
  return people(db(), sql<SqlBool>`p.search_key like ${`%${literal(fold)}%`}`).execute();
}

/** Everybody known by exactly this name, spaces and order of tones forgiven: asked before a new person is made. */
export async function peopleNamed(trx: Transaction<DB>, viewer: Viewer, nameTh: string): Promise<FoundPerson[]> {
  if (!can(viewer, "network.read")) return [];
  return people(trx, isNamed(nameTh)).execute();
}

function people(database: Kysely<DB>, condition: Expression<SqlBool>) {
  return database
    .selectFrom("people as p")
    .where(condition)
    .orderBy(sql`p.name_th collate fanfueang_th`)
    .orderBy("p.id")
    .limit(MOST_FOUND)
    .select(["p.id", "p.nameTh", "p.nameEn", "p.positionTh"])
    .select(
      sql<string[]>`array(select distinct c.name_th from committee_terms t join committees c on c.id = t.committee_id
        where t.person_id = p.id order by 1)`.as("committeesTh"),
    );
}

/** The first word of a search key is the folded Thai name; the pattern lets the index find it. */
function isNamed(nameTh: string) {
  const fold = searchFold(nameTh);
  return sql<SqlBool>`(p.search_key like ${`${literal(fold)}%`} and split_part(p.search_key, ' ', 1) = ${fold})`;
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** A new person, with an event in the history that tells no name. */
export async function createPerson(trx: Transaction<DB>, viewer: Viewer, entry: PersonEntry): Promise<number> {
  const { id } = await trx
    .insertInto("people")
    .values({
      nameTh: entry.nameTh.trim(),
      nameEn: entry.nameEn?.trim() || null,
      positionTh: entry.positionTh?.trim() || null,
      phone: entry.phone?.trim() || null,
      email: entry.email?.trim().toLowerCase() || null,
      searchKey: searchKey(entry.nameTh, entry.nameEn?.trim() || null),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordEvent(trx, viewer, { action: "person.entered", entity: "person", entityId: id });
  return id;
}
