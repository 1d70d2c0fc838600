import { get, post, type Request } from "./rows.ts";

/** A fair nobody has: whoever gets in finds nothing. */
const FAIR = "/fairs/no-such-fair";

/** Sales, desk, check-in and report of a fair; who works at one is on its own list of staff, not among the roles. */
export const FAIR_SALES: Record<string, Request[]> = {
  "fairs/:code/plan": [get(`${FAIR}/plan`, []), post(`${FAIR}/plan`, [])],
  "fairs/:code/plan/import": [
    get(`${FAIR}/plan/import`, []),
    post(`${FAIR}/plan/import`, ["fairs.manage"], { form: {} }),
  ],
  "fairs/:code/allotment": [get(`${FAIR}/allotment`, []), post(`${FAIR}/allotment`, [])],
  "fairs/:code/lots/:id": [get(`${FAIR}/lots/1`, [])],
  "fairs/:code/sales": [get(`${FAIR}/sales`, []), post(`${FAIR}/sales`, [], { form: { cash: "1" } })],
  "fairs/:code/desk": [get(`${FAIR}/desk`, []), post(`${FAIR}/desk`, [])],
  "fairs/:code/desk/:allocation/:date": [get(`${FAIR}/desk/1/2026-11-11`, []), post(`${FAIR}/desk/1/2026-11-11`, [])],
  "fairs/:code/check-in": [get(`${FAIR}/check-in`, []), post(`${FAIR}/check-in`, [])],
  "fairs/:code/check-in/scans": [post(`${FAIR}/check-in/scans`, "signed-in", { form: {} })],
  "fairs/:code/takings": [get(`${FAIR}/takings`, [])],
  "fairs/:code/closing": [post(`${FAIR}/closing`, [], { form: { sure: "yes" } })],
  "fairs/:code/report": [get(`${FAIR}/report`, [])],
  "fairs/:code/report/:file": [get(`${FAIR}/report/sales.csv`, [])],
};
