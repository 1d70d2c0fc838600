import type { Viewer } from "./viewer.ts";

/** Two bureaus own the data: committees and companies belong to one, OTOP enterprises to the other. */
export type Bureau = "community" | "otop";

export type Right =
  | "units.read" // see reporting units with their reports
  | "reports.read" // open a report that is not public yet
  | "reports.enter" // save, send and withdraw figures
  | "reports.approve" // approve or return what was sent
  | "reports.accept" // take approved reports into the department, or return them
  | "reports.reopen" // return what was accepted
  | "figures.wide" // see figures before they are accepted
  | "windows.manage" // open periods, grant exceptions
  | "national.manage" // targets and published reference figures
  | "tokens.own" // make tokens for other programs
  | "people.manage" // accounts, and who holds which office
  | "integrity.read" // the administrator's page of checks
  | "network.read" // names of members, papers for members, contact details of partners
  | "committees.manage" // seats, terms, meetings, resolutions
  | "actions.report" // say how an action of the own office goes
  | "handovers.make" // pass on what somebody who leaves owns
  | "companies.manage" // register, holders, statements and filings of SE companies
  | "enterprises.edit" // keep the record of an enterprise
  | "enterprises.register" // enter enterprises, one by one or from a file
  | "enterprises.decide" // approve claims, merge duplicates
  | "people.numbers" // look at a full ID number; every look is recorded
  | "partners.manage" // partners and support links
  | "assistants.invite" // let somebody help the own enterprise for a time
  | "products.edit" // write and propose products
  | "products.publish" // publish or return what was proposed
  | "fairs.manage" // set up, select, allot, announce, close
  | "fairs.apply" // apply for the own enterprise, report sales
  | "fairs.propose" // the district's and the network's word on an application
  | "fairs.screen" // pass, return, fail and rank for the province
  | "fairs.read"; // see applications and progress

const READ = ["units.read", "reports.read", "figures.wide", "network.read"] as const;

/** What an office of the department does for the register of its area. */
const REGISTER = [
  "actions.report",
  "enterprises.edit",
  "enterprises.register",
  "partners.manage",
  "products.edit",
  "fairs.read",
  "fairs.propose",
] as const;

/** Who may do what. The area or unit of a grant says where; nothing is inherited between roles. */
export const RIGHTS = {
  administrator: [
    ...READ,
    "reports.reopen",
    "windows.manage",
    "national.manage",
    "people.manage",
    "integrity.read",
    "tokens.own",
    "handovers.make",
    "fairs.read",
  ],
  central_reviewer: [
    ...READ,
    "reports.accept",
    "windows.manage",
    "national.manage",
    "tokens.own",
    "committees.manage",
    "actions.report",
    "handovers.make",
    "companies.manage",
    "enterprises.edit",
    "enterprises.register",
    "enterprises.decide",
    "partners.manage",
    "products.publish",
    "fairs.manage",
    "fairs.read",
  ],
  provincial_head: [
    ...READ,
    "reports.approve",
    "tokens.own",
    "committees.manage",
    "actions.report",
    "handovers.make",
    "enterprises.decide",
    "people.numbers",
    "products.publish",
    "fairs.read",
    "fairs.screen",
  ],
  provincial_officer: [
    ...READ,
    ...REGISTER,
    "reports.enter",
    "tokens.own",
    "companies.manage",
    "enterprises.decide",
    "people.numbers",
    "products.publish",
    "fairs.screen",
  ],
  district_officer: [...READ, ...REGISTER, "reports.enter", "tokens.own"],
  committee_secretary: [...READ, "reports.enter", "committees.manage", "actions.report", "partners.manage"],
  network_officer: ["network.read", "fairs.read", "fairs.propose"],
  company_member: ["units.read", "reports.read", "reports.enter", "actions.report", "companies.manage"],
  enterprise_member: [
    "units.read",
    "reports.read",
    "reports.enter",
    "enterprises.edit",
    "products.edit",
    "fairs.apply",
    "assistants.invite",
  ],
  enterprise_reporter: ["units.read", "reports.read", "reports.enter"],
  enterprise_seller: ["units.read", "products.edit", "fairs.apply"],
} as const satisfies Record<string, readonly Right[]>;

export type Role = keyof typeof RIGHTS;

/** Everywhere a viewer holds a right. Areas are code prefixes: "30" covers district "3001". */
export interface Scope {
  nation: boolean;
  areas: string[];
  units: number[];
  /** Whose forms the right covers; a central reviewer may hold it for one bureau only. */
  bureaus: Bureau[];
  /** Committee secretaries hold their province's right for the committee's own reports only. */
  committees: string[];
}

/** True when the viewer holds the right anywhere. */
export function can(viewer: Viewer, right: Right): boolean {
  return viewer.grants.some((grant) => holds(grant.role, right));
}

/** Where the viewer holds the right: the one source of every scope condition in SQL. */
export function scopeOf(viewer: Viewer, right: Right): Scope {
  const scope: Scope = { nation: false, areas: [], units: [], bureaus: [], committees: [] };
  for (const { role, areaCode, unitId, bureau } of viewer.grants) {
    if (!holds(role, right)) continue;
    if (unitId !== null) scope.units.push(unitId);
    else if (areaCode === "TH") scope.nation = true;
    else if (areaCode !== null && role === "committee_secretary" && right === "reports.enter")
      scope.committees.push(areaCode);
    else if (areaCode !== null) scope.areas.push(areaCode);
    for (const each of bureau ? [bureau] : (["community", "otop"] as const)) {
      if (!scope.bureaus.includes(each)) scope.bureaus.push(each);
    }
  }
  return scope;
}

/** True when the scope covers an area (and everything below it) or the unit itself. */
export function covers(scope: Scope, areaCode: string, unitId?: number): boolean {
  if (scope.nation) return true;
  if (unitId !== undefined && scope.units.includes(unitId)) return true;
  return scope.areas.some((prefix) => areaCode.startsWith(prefix));
}

function holds(role: Role, right: Right): boolean {
  return (RIGHTS[role] as readonly Right[]).includes(right);
}
