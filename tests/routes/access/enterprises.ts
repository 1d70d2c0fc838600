import { get, type Place, post, type Request } from "./rows.ts";

const record =
  (more = "") =>
  ({ unit }: Place) =>
    `/enterprises/${unit}${more}`;
const of = { scoped: "unit" } as const;

/** The register of enterprises, claims, duplicates, and what is held on a person. */
export const ENTERPRISE_ACCESS: Record<string, Request[]> = {
  "enterprises/new": [
    get("/enterprises/new", ["enterprises.register"]),
    post("/enterprises/new", ["enterprises.register"]),
  ],
  "enterprises/:code": [get(record(), "everybody")],
  "enterprises/:code/edit": [
    get(record("/edit"), ["enterprises.edit"], of),
    post(record("/edit"), ["enterprises.edit"], of),
  ],
  "enterprises/:code/statuses": [
    get(record("/statuses"), ["enterprises.register"], of),
    post(record("/statuses"), ["enterprises.register"], of),
  ],
  "enterprises/:code/members": [
    get(record("/members"), ["enterprises.edit"], of),
    post(record("/members"), ["enterprises.edit"], of),
  ],
  "enterprises/:code/certificates": [
    get(record("/certificates"), ["enterprises.edit"], of),
    post(record("/certificates"), ["enterprises.edit"], of),
  ],
  "enterprises/:code/certificates/:id/paper": [get(record("/certificates/0/paper"), [])],
  "enterprises/:code/members/:person/number": [
    get(record("/members/0/number"), []),
    post(record("/members/0/number"), []),
  ],
  "enterprises/:code/claim": [get(record("/claim"), "signed-in"), post(record("/claim"), "signed-in")],
  claims: [get("/claims", ["enterprises.decide"])],
  "claims/:id/decision": [post("/claims/0/decision", [])],
  "claims/:id/withdrawal": [post("/claims/0/withdrawal", [])],
  "claims/corrections": [get("/claims/corrections", ["enterprises.decide"])],
  merges: [get("/merges", ["enterprises.decide"])],
  "merges/:first/:second": [get("/merges/E1/E0", []), post("/merges/E1/E0", [])],
  "account/data": [get("/account/data", "signed-in"), post("/account/data", "signed-in")],
  "account/data/export.json": [get("/account/data/export.json", "signed-in")],
  "about/personal-data": [get("/about/personal-data", "everybody")],
  "sign-up": [get("/sign-up", "everybody"), post("/sign-up", "everybody", { form: { email: "" } })],
};
