import type { Viewer } from "#app/domain/access/viewer.ts";
import {
  addBooths,
  addZone,
  blockBooth,
  changeZone,
  type PlacesChanged,
  removeBooth,
  removeZone,
} from "#app/domain/fairs/change-places.server.ts";
import { managesFairs } from "#app/domain/fairs/fair.server.ts";
import { refuse } from "#app/domain/fairs/refusal.ts";
import { parseNumber } from "#app/domain/observations/parse-number.ts";
import { typedIn } from "./answer.ts";

/** Does to zones and booths what a form of their page asks. Null when it is not there for the viewer. */
export function changePlaces(viewer: Viewer, code: string, form: FormData): Promise<PlacesChanged | null> {
  const typed = typedIn(form);
  const text = (name: string) => typed[name]?.trim() ?? "";
  const number = (name: string) => (text(name) ? Number(figure(text(name))) : Number.NaN);
  const id = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : 0);
  switch (typed.intent) {
    case "zone":
      return addZone(viewer, code, {
        hall: text("hall"),
        code: text("zoneCode"),
        nameTh: text("nameTh"),
        nameEn: text("nameEn") || null,
        categoryCode: text("categoryCode") || null,
      });
    case "change-zone":
      return changeZone(viewer, code, id("zone"), {
        nameTh: text("zoneNameTh"),
        nameEn: text("zoneNameEn") || null,
        categoryCode: text("zoneCategory") || null,
      });
    case "booths":
      return addBooths(viewer, code, {
        zoneId: id("zone"),
        prefix: text("prefix"),
        from: number("from"),
        to: number("to"),
        sizeSquareMetres: text("size") ? number("size") || null : null,
      });
    case "remove-zone":
      return removeZone(viewer, code, id("zone"));
    case "block":
      return blockBooth(viewer, code, id("booth"), text("blockedReason"));
    case "open":
      return blockBooth(viewer, code, id("booth"), null);
    case "remove-booth":
      return removeBooth(viewer, code, id("booth"));
    default:
      return Promise.resolve(managesFairs(viewer) ? refuse("not_allowed") : null);
  }
}

/** Thai digits and grouped figures, as everywhere in the portal. */
function figure(typed: string): string {
  const read = parseNumber(typed);
  return read.ok && read.value !== null ? read.value : "NaN";
}
