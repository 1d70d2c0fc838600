import type { Transaction } from "kysely";
import { searchFold, searchKey } from "#db/search-fold.ts";
import type { DB } from "#db/types.ts";
import { hashIdNumber, sealIdNumber } from "../people/id-number.server.ts";

interface Person {
  nameTh: string;
  nameEn: string | null;
  phone: string | null;
  email: string | null;
  idNumber: string | null;
}

/** Whoever has the number, or null. */
export async function personOfNumber(trx: Transaction<DB>, digits: string) {
  const row = await trx
    .selectFrom("people")
    .where("idNumberHash", "=", hashIdNumber(digits))
    .select(["id", "nameTh"])
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The person to be entered: whoever has the number and the same name, else somebody new. Null when the number is another
 * name's; that name is not told.
 */
export async function personFor(trx: Transaction<DB>, person: Person): Promise<number | null> {
  const known = person.idNumber === null ? null : await personOfNumber(trx, person.idNumber);
  if (known) return searchFold(known.nameTh) === searchFold(person.nameTh) ? known.id : null;
  return newPerson(trx, person);
}

/** Enters somebody new; a number that somebody has is refused by the database. */
export async function newPerson(trx: Transaction<DB>, person: Person): Promise<number> {
  const { nameTh, nameEn, phone, email } = person;
  const { id } = await trx
    .insertInto("people")
    .values({ nameTh, nameEn, phone, email, searchKey: searchKey(nameTh, nameEn), ...sealed(person.idNumber) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The columns of a number, kept sealed; nothing when there is none. */
export function sealed(idNumber: string | null) {
  if (idNumber === null) return {};
  const { cipher, hash, masked } = sealIdNumber(idNumber);
  return { idNumberCipher: cipher, idNumberHash: hash, idNumberMasked: masked };
}
