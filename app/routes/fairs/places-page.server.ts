import type { Viewer } from "#app/domain/access/viewer.ts";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import { boothsOfZone, zonesOf } from "#app/domain/fairs/fair-places.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { fairWords } from "./fair-words.server.ts";
import { fairFrame } from "./frame.server.ts";

/** Zones of a fair, and the booths of the one that is chosen. Null when it is not there for the viewer. */
export async function placesPage(viewer: Viewer, code: string, parameters: URLSearchParams) {
  const fair = managesFairs(viewer) ? await readFair(viewer, code) : null;
  if (!fair) return null;
  const words = await fairWords(viewer);
  const zones = await zonesOf(viewer, code);
  const chosen = zones.find((zone) => String(zone.id) === parameters.get("zone")) ?? zones[0] ?? null;
  const list = chosen ? await boothsOfZone(viewer, chosen.id, parameters.get("after")) : { booths: [], next: null };
  return {
    frame: await fairFrame(viewer, fair, "places"),
    categories: words.categories,
    zones: zones.map((zone) => ({
      id: zone.id,
      hall: zone.hall,
      code: zone.code,
      name: words.name(zone),
      category: zone.categoryCode === null ? words.category(null) : words.category(zone.categoryCode),
      booths: formatNumber(zone.booths),
      blocked: formatNumber(zone.blocked),
      given: formatNumber(zone.given),
      empty: zone.booths === 0,
      current: zone.id === chosen?.id,
    })),
    chosen: chosen && {
      id: chosen.id,
      name: `${chosen.hall} · ${chosen.code} ${words.name(chosen)}`,
      nameTh: chosen.nameTh,
      nameEn: chosen.nameEn ?? "",
      categoryCode: chosen.categoryCode ?? "",
    },
    booths: list.booths.map((booth) => ({
      ...booth,
      size: booth.sizeSquareMetres === null ? "–" : formatNumber(booth.sizeSquareMetres),
    })),
    next: list.next,
  };
}

export type PlacesPage = NonNullable<Awaited<ReturnType<typeof placesPage>>>;
