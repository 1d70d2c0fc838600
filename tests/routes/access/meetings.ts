import { get, type Place, post, type Request } from "./rows.ts";

/** The demonstration world numbers the meetings of a province's committee like the province: 301, 302, … */
const meeting = ({ province }: Place, more = "") => `/meetings/${province}5${more}`;
const item = (place: Place, more = "") => meeting(place, `/items/${place.province}501${more}`);
/** No step and no item of anybody: whoever comes in finds nothing to change. */
const NOTHING = { intent: "nothing", version: "999999" };
const NOBODY = 999999999;

/** Meetings: day, number and public items for everybody, names for the area, changes for who runs them. */
export const MEETINGS: Record<string, Request[]> = {
  meetings: [get("/meetings", "everybody")],
  "meetings/new": [
    get("/meetings/new", ["committees.manage"]),
    post("/meetings/new", ["committees.manage"], { form: { heldOn: "" } }),
  ],
  "meetings/:id": [
    get((place) => meeting(place), "everybody"),
    post((place) => meeting(place), ["committees.manage"], {
      scoped: "province",
      bureau: "community",
      form: { intent: "close", version: "999999" },
    }),
  ],
  "meetings/:id/settings": [
    get(`/meetings/${NOBODY}/settings`, []),
    post((place) => meeting(place, "/settings"), ["committees.manage"], {
      scoped: "province",
      bureau: "community",
      form: { heldOn: "1/1/2570", version: "999999" },
    }),
  ],
  "meetings/:id/items/:item": [
    get((place) => item(place), ["committees.manage"], { scoped: "province", bureau: "community" }),
    post((place) => item(place), ["committees.manage"], {
      scoped: "province",
      bureau: "community",
      form: { intent: "minutes", minutes: "", before: "not what is there" },
    }),
  ],
  "meetings/:id/items/:item/papers": [
    get((place) => item(place, "/papers"), ["committees.manage"], { scoped: "province", bureau: "community" }),
    post((place) => item(place, "/papers"), ["committees.manage"], {
      scoped: "province",
      bureau: "community",
      form: NOTHING,
    }),
  ],
  "meetings/:id/papers/:file": [get((place) => meeting(place, "/papers/00000000-0000-4000-8000-000000000000"), [])],
  "meetings/:id/attendance": [
    get((place) => meeting(place, "/attendance"), ["network.read"], { scoped: "province" }),
    post((place) => meeting(place, "/attendance"), ["committees.manage"], {
      scoped: "province",
      bureau: "community",
      form: { "status-999999999": "present" },
    }),
  ],
  "meetings/:id/minutes": [get((place) => meeting(place, "/minutes"), "everybody")],
  "meetings/:id/minutes.pdf": [get((place) => meeting(place, "/minutes.pdf"), "everybody")],
  "meetings/:id/calendar.ics": [get((place) => meeting(place, "/calendar.ics"), "everybody")],
  "meetings/:id/resolutions/:file": [get((place) => meeting(place, "/resolutions/0.pdf"), [])],
  "committees/:id/actions.pdf": [
    get(({ province }) => `/committees/${province}/actions.pdf`, ["network.read"], { scoped: "province" }),
  ],
  actions: [get("/actions", ["actions.report", "network.read"])],
  "actions/:id": [get(`/actions/${NOBODY}`, []), post(`/actions/${NOBODY}`, [])],
  "actions/:id/evidence": [get(`/actions/${NOBODY}/evidence`, [])],
};
