import { get, post, type Request } from "./rows.ts";

/** A fair of the demonstration world that is open for applications; nobody's application has the number 0. */
const FAIR = "/fairs/otop-city-2569";

/** Who gets into the pages of fairs. */
export const FAIRS: Record<string, Request[]> = {
  fairs: [get("/fairs", "everybody")],
  "fairs/new": [get("/fairs/new", ["fairs.manage"]), post("/fairs/new", ["fairs.manage"])],
  "fairs/holidays": [get("/fairs/holidays", ["fairs.manage"]), post("/fairs/holidays", ["fairs.manage"])],
  "fairs/published": [get("/fairs/published", "everybody"), post("/fairs/published", ["fairs.manage"])],
  "fairs/:code": [get(FAIR, "everybody"), get(`${FAIR}-not-there`, [])],
  "fairs/:code/settings": [get(`${FAIR}/settings`, ["fairs.manage"]), post(`${FAIR}/settings`, ["fairs.manage"])],
  "fairs/:code/cancellation": [
    get(`${FAIR}/cancellation`, ["fairs.manage"]),
    post(`${FAIR}/cancellation`, ["fairs.manage"]),
  ],
  "fairs/:code/questions": [get(`${FAIR}/questions`, ["fairs.manage"]), post(`${FAIR}/questions`, ["fairs.manage"])],
  "fairs/:code/places": [get(`${FAIR}/places`, ["fairs.manage"]), post(`${FAIR}/places`, ["fairs.manage"])],
  "fairs/:code/quotas": [get(`${FAIR}/quotas`, ["fairs.manage"]), post(`${FAIR}/quotas`, ["fairs.manage"])],
  "fairs/:code/apply": [get(`${FAIR}/apply`, ["fairs.apply"]), post(`${FAIR}/apply`, [])],
  "fairs/:code/apply/papers": [post(`${FAIR}/apply/papers`, ["fairs.apply"])],
  "fairs/:code/papers/:file": [get(`${FAIR}/papers/00000000-0000-4000-8000-000000000000`, [])],
  "fairs/:code/applications": [get(`${FAIR}/applications`, ["fairs.read"])],
  "fairs/:code/applications/:id": [get(`${FAIR}/applications/0`, []), post(`${FAIR}/applications/0`, [])],
  "fairs/:code/screening": [get(`${FAIR}/screening`, ["fairs.screen"]), post(`${FAIR}/screening`, ["fairs.screen"])],
  "fairs/:code/progress": [get(`${FAIR}/progress`, ["fairs.read"])],
  "fairs/:code/selection": [get(`${FAIR}/selection`, ["fairs.manage"]), post(`${FAIR}/selection`, ["fairs.manage"])],
};
