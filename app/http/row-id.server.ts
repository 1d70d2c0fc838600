/** The greatest number that a key of the database may have. */
const GREATEST = 2_147_483_647;

/** The key of a row as it stands in an address or a form; 0, which no row has, for anything else. */
export function rowId(text: string | undefined): number {
  return text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= GREATEST ? Number(text) : 0;
}
