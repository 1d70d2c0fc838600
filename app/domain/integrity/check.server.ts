import type { RawBuilder } from "kysely";
import type { Family } from "./integrity.ts";

/** One question to the database: whatever its statement answers (subject, detail) should not be. */
export interface Check {
  /** Its name in the locale area `integrity`. */
  code: string;
  family: Family;
  finds(): RawBuilder<unknown>;
}
