import { get, post, type Request } from "./rows.ts";

/** Nobody's number: whoever gets in finds nothing. */
const NOBODY = 999999999;
const newSupport = ({ unit }: { unit: string }) => `/network/support/new?receiver=${unit}`;

/** Partners and the network: read by everybody, kept by those who look after the area. */
export const NETWORK_ACCESS: Record<string, Request[]> = {
  network: [get("/network", "everybody")],
  "network/:province": [get(({ province }) => `/network/${province}`, "everybody")],
  "network/:province/links.csv": [get(({ province }) => `/network/${province}/links.csv`, "everybody")],
  "network/support/new": [
    get(newSupport, ["partners.manage"], { scoped: "unit" }),
    post(newSupport, ["partners.manage"], { scoped: "unit", form: { what: "" } }),
  ],
  "network/support/:id": [get("/network/support/1", "everybody")],
  "network/support/:id/end": [post(`/network/support/${NOBODY}/end`, [])],
  "network/support/:id/correction": [
    get(`/network/support/${NOBODY}/correction`, []),
    post(`/network/support/${NOBODY}/correction`, []),
  ],
  "network/support/:id/result": [post(`/network/support/${NOBODY}/result`, [])],
  partners: [get("/partners", "everybody")],
  "partners/new": [
    get("/partners/new", ["partners.manage"]),
    post("/partners/new", ["partners.manage"], { form: { nameTh: "" } }),
  ],
  "partners/:id": [get("/partners/1", "everybody")],
  "partners/:id/edit": [get(`/partners/${NOBODY}/edit`, []), post(`/partners/${NOBODY}/edit`, [])],
};
