import type { Transaction } from "kysely";
import type { DB } from "../../types.ts";
import type { Unit } from "../units.ts";
import { fillCommittees } from "./committees.server.ts";
import { fillCompanies } from "./companies.server.ts";
import { fillEnterprises } from "./enterprises.server.ts";
import { fillFairs } from "./fairs.server.ts";
import { fillMeetings } from "./meetings.server.ts";
import { fillNotices } from "./notices.server.ts";
import { fillPartners } from "./partners.server.ts";
import { fillProducts } from "./products.server.ts";

/** What every register's filler is given; it writes rows that follow from these alone. */
export interface RegisterWorld {
  trx: Transaction<DB>;
  now: Date;
  seed: number;
  units: readonly Unit[];
  /** Ids of the demonstration accounts by email. */
  userIds: ReadonlyMap<string, number>;
}

/** In the order in which one builds on the other. */
const FILLERS: ((world: RegisterWorld) => Promise<void>)[] = [
  fillEnterprises,
  fillCommittees,
  fillCompanies,
  fillMeetings,
  fillPartners,
  fillProducts,
  fillFairs,
  fillNotices,
];

/** Fills companies, committees, partners, products, fairs and what was told of them into a world that has its units and accounts. */
export async function fillRegisters(world: RegisterWorld): Promise<void> {
  for (const fill of FILLERS) await fill(world);
}
