import { get, type Place, post, type Request } from "./rows.ts";

/** The company of a province, by the ids of the demonstration world. */
const company = ({ province }: Place, more = "") => `/companies/${2000 + Number(province)}${more}`;

const kept = (part: string): Request[] => [
  get((place) => company(place, part), ["companies.manage"], { scoped: "company", bureau: "community" }),
  post((place) => company(place, part), ["companies.manage"], { scoped: "company", bureau: "community" }),
];

/** SE companies: read by everybody, kept by the province's officers, the department and the company itself. */
export const COMPANIES: Record<string, Request[]> = {
  companies: [get("/companies", "everybody")],
  "companies/new": [get("/companies/new", ["companies.manage"]), post("/companies/new", ["companies.manage"])],
  "companies/:id": [get((place) => company(place), "everybody")],
  "companies/:id/edit": kept("/edit"),
  "companies/:id/holders": kept("/holders"),
  "companies/:id/statements": kept("/statements"),
  "companies/:id/filings": kept("/filings"),
  "companies/:id/files/:file": [get((place) => company(place, "/files/00000000-0000-4000-8000-000000000000"), [])],
};
