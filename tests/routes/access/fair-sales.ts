import { get, post, type Request } from "./rows.ts";

/** A fair of the demonstration world; its staff are on a list of their own, and nobody is. */
const FAIR = "/fairs/otop-city-2569";

/** A fair nobody has: a command finds nothing to change. */
const NO_FAIR = "/fairs/no-such-fair";

/** Sales, desk, check-in and report of a fair; who works at one is on its own list of staff, not among the roles. */
export const FAIR_SALES: Record<string, Request[]> = {
  "fairs/:code/plan": [get(`${FAIR}/plan`, "everybody"), post(`${NO_FAIR}/plan`, [])],
  "fairs/:code/plan/import": [
    get(`${FAIR}/plan/import`, ["fairs.manage"]),
    post(`${NO_FAIR}/plan/import`, ["fairs.manage"], { form: {} }),
  ],
  "fairs/:code/allotment": [get(`${FAIR}/allotment`, ["fairs.manage"]), post(`${NO_FAIR}/allotment`, [])],
  "fairs/:code/lots/:id": [get(`${FAIR}/lots/1`, [])],
  "fairs/:code/sales": [get(`${FAIR}/sales`, ["fairs.apply"]), post(`${NO_FAIR}/sales`, [], { form: { cash: "1" } })],
  "fairs/:code/desk": [get(`${FAIR}/desk`, ["fairs.manage"]), post(`${NO_FAIR}/desk`, [])],
  "fairs/:code/desk/:allocation/:date": [
    get(`${FAIR}/desk/1/2026-11-11`, []),
    post(`${NO_FAIR}/desk/1/2026-11-11`, []),
  ],
  "fairs/:code/staff": [get(`${FAIR}/staff`, ["fairs.manage"]), post(`${FAIR}/staff`, ["fairs.manage"])],
  "fairs/:code/check-in": [get(`${FAIR}/check-in`, ["fairs.manage"]), post(`${NO_FAIR}/check-in`, [])],
  "fairs/:code/check-in/scans": [post(`${NO_FAIR}/check-in/scans`, "signed-in", { form: {} })],
  "fairs/:code/takings": [get(`${FAIR}/takings`, ["fairs.read"])],
  "fairs/:code/daily": [get(`${FAIR}/daily`, ["fairs.read"])],
  "fairs/:code/daily/:file": [get(`${FAIR}/daily/all.csv`, ["fairs.read"]), get(`${FAIR}/daily/1.csv`, [])],
  "fairs/:code/closing": [post(`${NO_FAIR}/closing`, [], { form: { sure: "yes" } })],
  "fairs/:code/report": [get(`${FAIR}/report`, ["fairs.read"])],
  "fairs/:code/report/:file": [get(`${FAIR}/report/sales.csv`, [])],
};
