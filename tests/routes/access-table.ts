import type { Right } from "#app/domain/access/rights.ts";
import { COMMITTEES } from "./access/committees.ts";
import { COMPANIES } from "./access/companies.ts";
import { ENTERPRISE_ACCESS } from "./access/enterprises.ts";
import { FAIR_SALES } from "./access/fair-sales.ts";
import { FAIRS } from "./access/fairs.ts";
import { MEETINGS } from "./access/meetings.ts";
import { NETWORK_ACCESS } from "./access/network.ts";
import { PRODUCTS } from "./access/products.ts";
import { REGISTER_IMPORTS } from "./access/register-imports.ts";
import { get, type Place, post, type Request } from "./access/rows.ts";

export type { Place, Request };

/** Decided on something that has changed since. */
const STALE_VERSION = 409;
/** Something in the form has to be mended. */
const TO_MEND = 422;

/** The month has closed for those who enter; whoever may only read it is told that instead. */
const CLOSED = { refused: TO_MEND, because: "entry:refused.closed", readers: "entry:refused.not_allowed" };

/** A month in which both units have reported, and the one that is open now. */
const PERIOD = "2026-03";
const OPEN = "2026-10";
const FORM = "enterprise-month";
const report = ({ unit }: Place, more = "") => `/reports/${unit}/${PERIOD}/${FORM}${more}`;

const command = (name: string, ...rights: Right[]): Request =>
  post((place) => report(place, `/${name}`), rights, { scoped: "unit", refused: STALE_VERSION });

/** Every route of the portal and who gets in. A route without a row fails the test until somebody decides. */
export const ACCESS: Record<string, Request[]> = {
  "": [get("/", "everybody")],
  "map/thailand.svg": [get("/map/thailand.svg", "everybody")],
  about: [get("/about", "everybody")],
  indicators: [get("/indicators", "everybody")],
  "open-data": [get("/open-data", "everybody")],
  "open-data/datasets.json": [get("/open-data/datasets.json", "everybody")],
  "open-data/files/:file": [get("/open-data/files/indicators.csv", "everybody")],
  "sign-in": [get("/sign-in", "everybody")],
  "sign-out": [get("/sign-out", "everybody")],
  language: [post("/language", "everybody", { form: { language: "th" } })],
  theme: [post("/theme", "everybody", { form: { theme: "system" } })],
  account: [get("/account", "signed-in")],
  "account/password": [get("/account/password", "signed-in"), post("/account/password", "signed-in")],
  accounts: [get("/accounts", ["people.manage"]), post("/accounts", ["people.manage"])],
  "accounts/:id": [
    get("/accounts/1", ["people.manage"]),
    post("/accounts/1", ["people.manage"], { form: { intent: "end", office: "0", sure: "yes" } }),
  ],
  "my/assistants": [
    get("/my/assistants", ["assistants.invite"]),
    post("/my/assistants", ["assistants.invite"], { form: { unit: "E1", role: "enterprise_reporter", months: "1" } }),
  ],
  // Whoever has the link reads it; without one there is nothing to read.
  invitations: [
    get("/invitations?code=none", "everybody"),
    post("/invitations", "signed-in", { form: { code: "none" } }),
  ],
  notices: [get("/notices", "signed-in"), post("/notices", "signed-in", { form: { until: "1" } })],
  "account/tokens": [get("/account/tokens", ["tokens.own"])],

  dashboard: [get("/dashboard", "everybody")],
  "dashboard/:areaCode": [
    get(({ province }) => `/dashboard/${province}`, "everybody"),
    get(({ province }) => `/dashboard/${province}?state=accepted`, "everybody"),
  ],
  "dashboard/:areaCode/workbook.xlsx": [get(({ province }) => `/dashboard/${province}/workbook.xlsx`, "everybody")],
  "dashboard/:areaCode/table": [get(({ province }) => `/dashboard/${province}/table`, "everybody")],
  "dashboard/:areaCode/table.csv": [get(({ province }) => `/dashboard/${province}/table.csv`, "everybody")],
  "dashboard/:areaCode/table.xlsx": [get(({ province }) => `/dashboard/${province}/table.xlsx`, "everybody")],
  "api/*": [],
  "dashboard/:areaCode/records": [
    get(({ province }) => `/dashboard/${province}/records?indicator=C3-01&period=${PERIOD}`, ["reports.read"], {
      scoped: "province",
    }),
  ],

  units: [get("/units", "everybody")],
  "units/:code": [get(({ unit }) => `/units/${unit}`, "everybody")],
  "reports/:unit/:period/:form": [
    get((place) => report(place), ["reports.read"], { scoped: "unit" }),
    post((place) => report(place), ["reports.enter"], { scoped: "unit", ...CLOSED }),
  ],
  "reports/:unit/:period/:form/draft": [
    post((place) => report(place, "/draft"), ["reports.enter"], { scoped: "unit", ...CLOSED, api: true }),
  ],
  "reports/:unit/:period/:form/review": [
    get((place) => report(place, "/review"), ["reports.read"], { scoped: "unit" }),
  ],
  "reports/:unit/:period/:form/submission": [command("submission", "reports.enter")],
  "reports/:unit/:period/:form/withdrawal": [command("withdrawal", "reports.enter")],
  "reports/:unit/:period/:form/approval": [command("approval", "reports.approve")],
  "reports/:unit/:period/:form/return": [command("return", "reports.approve", "reports.accept")],
  "reports/:unit/:period/:form/acceptance": [command("acceptance", "reports.accept")],
  "reports/:unit/:period/:form/reopening": [command("reopening", "reports.reopen")],
  "reports/:unit/:period/:form/notes": [
    post((place) => report(place, "/notes"), ["reports.read"], {
      scoped: "unit",
      refused: TO_MEND,
      form: { body: " " },
    }),
  ],
  "grid/:form/:period": [get(`/grid/${FORM}/${OPEN}`, ["reports.read"], { scoped: "enterprises" })],
  "grid/:form/:period/rows": [
    post(`/grid/${FORM}/${OPEN}/rows`, ["reports.enter"], { scoped: "enterprises", api: true }),
  ],

  due: [get("/due", ["reports.enter"])],
  "due/:area/:form/:period": [
    get(({ province }) => `/due/${province}/${FORM}/${OPEN}`, ["reports.enter"], { scoped: "province" }),
    post(({ province }) => `/due/${province}/${FORM}/${OPEN}`, ["reports.enter"], {
      ...{ scoped: "province", refused: STALE_VERSION },
    }),
  ],
  reviews: [
    get("/reviews", ["reports.approve", "reports.accept"]),
    post("/reviews", ["reports.approve", "reports.accept"], { refused: TO_MEND, form: { reason: "" } }),
  ],
  "reviews/:area/:form/:period": [
    get(({ province }) => `/reviews/${province}/${FORM}/${OPEN}`, ["reports.approve", "reports.accept"], {
      scoped: "province",
    }),
  ],
  "reviews/TH/:form/:period": [
    get(`/reviews/TH/${FORM}/${OPEN}`, ["reports.accept"], { bureau: "otop" }),
    post(`/reviews/TH/${FORM}/${OPEN}`, ["reports.accept"], { bureau: "otop", refused: TO_MEND, form: {} }),
  ],
  "reviews/TH/:region/:form/:period": [
    get(`/reviews/TH/northeast/${FORM}/${OPEN}`, ["reports.accept"], { bureau: "otop" }),
  ],
  windows: [get("/windows", ["windows.manage"])],
  "windows/exceptions": [post("/windows/exceptions", ["windows.manage"], { refused: TO_MEND, form: { reason: "" } })],
  "windows/expected": [
    post("/windows/expected", ["windows.manage"], { refused: TO_MEND, form: { form: FORM, reason: "" } }),
  ],
  "windows/dates": [post("/windows/dates", ["windows.manage"], { refused: TO_MEND, form: { form: FORM, reason: "" } })],
  national: [get("/national", ["national.manage"])],
  "national/figures": [post("/national/figures", ["national.manage"], { refused: TO_MEND, form: { text: "" } })],
  integrity: [get("/integrity", ["integrity.read"])],
  imports: [get("/imports", ["reports.enter"])],
  "imports/template.xlsx": [
    get(`/imports/template.xlsx?form=${FORM}&period=${OPEN}`, ["reports.enter"], { scoped: "enterprises" }),
  ],
  "imports/template.csv": [
    get(`/imports/template.csv?form=${FORM}&period=${OPEN}`, ["reports.enter"], { scoped: "enterprises" }),
  ],
  "imports/:id": [get("/imports/00000000-0000-4000-8000-000000000000", [])],

  ...FAIR_SALES,

  developers: [get("/developers", "everybody")],
  "api/v1/openapi.json": [get("/api/v1/openapi.json", "everybody")],
  "api/v1/areas": [get("/api/v1/areas", "everybody")],
  "api/v1/indicators": [get("/api/v1/indicators", "everybody")],
  "api/v1/enterprises": [get("/api/v1/enterprises", "everybody")],
  "api/v1/figures": [
    get(({ province }) => `/api/v1/figures?indicator=C3-01&area=${province}&period=${PERIOD}`, "everybody"),
    get(
      ({ province }) => `/api/v1/figures?indicator=C3-01&area=${province}&period=${PERIOD}&state=all`,
      ["figures.wide"],
      {
        scoped: "province",
        api: true,
      },
    ),
  ],
  "api/v1/observations": [post("/api/v1/observations", ["reports.enter"], { api: true })],
  ...COMMITTEES,
  ...COMPANIES,
  ...MEETINGS,
  ...NETWORK_ACCESS,
  ...ENTERPRISE_ACCESS,
  ...PRODUCTS,
  ...REGISTER_IMPORTS,
  ...FAIRS,
  "*": [get("/nothing/here", [])],
};
