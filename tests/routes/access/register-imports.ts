import { get, post, type Request } from "./rows.ts";

/** Nobody's import: to whoever gets in it is not there. */
const NOBODYS = "/register/imports/00000000-0000-4000-8000-000000000000";

/** Enterprises from a file: for those who register enterprises, each their own files. */
export const REGISTER_IMPORTS: Record<string, Request[]> = {
  "register/imports": [
    get("/register/imports", ["enterprises.register"]),
    post("/register/imports", ["enterprises.register"]),
  ],
  "register/imports/template.xlsx": [get("/register/imports/template.xlsx", ["enterprises.register"])],
  "register/imports/template.csv": [get("/register/imports/template.csv", ["enterprises.register"])],
  "register/imports/:id": [get(NOBODYS, []), post(NOBODYS, [])],
  "register/imports/:id/refused.csv": [get(`${NOBODYS}/refused.csv`, [])],
};
