import { get, type Place, post, type Request } from "./rows.ts";

/** The demonstration world numbers a province's committee like the province. */
const committee = ({ province }: Place, more = "") => `/committees/${province}${more}`;
const kept = (more: string, form?: Record<string, string>): Request[] => [
  get((place) => committee(place, more), ["committees.manage"], { scoped: "province", bureau: "community" }),
  post((place) => committee(place, more), ["committees.manage"], { scoped: "province", bureau: "community", form }),
];
/** A seat that is not there: nobody gets in; who keeps a seat's committee is walked in `committees.test.ts`. */
const nowhere = (command: string, form: Record<string, string>): Request[] => [
  get((place) => committee(place, `/seats/0/${command}`), []),
  post((place) => committee(place, `/seats/0/${command}`), [], { form }),
];
const DAY = "1/1/2570";

export const COMMITTEES: Record<string, Request[]> = {
  committees: [
    get("/committees", "everybody"),
    post("/committees", ["committees.manage"], { form: { province: "10" } }),
  ],
  "committees/:id": [get((place) => committee(place), "everybody")],
  "committees/:id/settings": kept("/settings"),
  "committees/:id/working-groups": kept("/working-groups"),
  "committees/:id/seats": kept("/seats", { role: "chair" }),
  "committees/:id/seats/:seat": [get((place) => committee(place, "/seats/0"), [])],
  "committees/:id/seats/:seat/appointment": nowhere("appointment", { from: DAY }),
  "committees/:id/seats/:seat/ending": nowhere("ending", { lastDay: DAY, term: "0/" }),
  "committees/:id/seats/:seat/abolition": nowhere("abolition", { on: DAY }),
  "committees/:id/seats/:seat/consent": nowhere("consent", { person: "0" }),
  "committees/:id/orders/:term": [get((place) => committee(place, "/orders/0"), [])],
  handover: [
    get("/handover", ["handovers.make"]),
    post("/handover", ["handovers.make"], { form: { from: "0", to: "0" } }),
  ],
  "handover/:id": [get("/handover/0", [])],
};
