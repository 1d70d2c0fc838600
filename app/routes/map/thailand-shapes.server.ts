import { type Province, provinces } from "#app/domain/areas/provinces.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { paths } from "#app/paths.ts";
import { drawShapes, type Shapes, zoomTo } from "#app/ui/maps/shapes.server.ts";

interface Country extends Shapes {
  provinces: Province[];
}

let drawn: Promise<Country> | undefined;

/** The province shapes, drawn once per process: reference data changes only with a new release. */
export function thailandShapes(): Promise<Country> {
  drawn ??= draw().catch((error) => {
    drawn = undefined;
    throw error;
  });
  return drawn;
}

async function draw(): Promise<Country> {
  const all = await provinces();
  const codes = new Map(all.flatMap(({ mapShape, code }) => (mapShape ? [[mapShape, code] as const] : [])));
  return { ...drawShapes(codes), provinces: all };
}

export interface MapFrame {
  /** Address of the file with the shapes. */
  shapes: string;
  viewBox: string;
  /** The provinces around the area. */
  land: string[];
  /** Province names in the reader's language, by code. */
  names: ReadonlyMap<string, string>;
}

/** What a page needs to show the part of the map around an area: the nation, a region, or a province. */
export async function mapFrame(areaCode: string, language: Language): Promise<MapFrame> {
  const { boxes, version, provinces: all } = await thailandShapes();
  const inside = all.filter(({ code, regionCode }) => regionCode === areaCode || code === areaCode.slice(0, 2));
  const { x, y, width, height } = zoomTo(
    boxes,
    inside.map(({ code }) => code),
  );
  return {
    shapes: paths.mapShapes(version),
    land: inside.length === 0 ? [] : all.filter((each) => !inside.includes(each)).map(({ code }) => code),
    viewBox: `${x} ${y} ${width} ${height}`,
    names: new Map(all.map(({ code, nameTh, nameEn }) => [code, (language === "en" && nameEn) || nameTh])),
  };
}
