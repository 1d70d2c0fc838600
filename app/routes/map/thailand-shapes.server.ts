import { provinceShapes } from "#app/domain/areas/province-shapes.server.ts";
import { paths } from "#app/paths.ts";
import { drawShapes, type Shapes, zoomTo } from "#app/ui/maps/shapes.server.ts";

let drawn: Promise<Shapes> | undefined;

/** The province shapes, drawn once per process: reference data changes only with a new release. */
export function thailandShapes(): Promise<Shapes> {
  drawn ??= provinceShapes()
    .then(drawShapes)
    .catch((error) => {
      drawn = undefined;
      throw error;
    });
  return drawn;
}

/** What a page needs to show a part of the map: the address of the shapes, and the box around the provinces given. */
export async function mapFrame(codes: readonly string[] = []): Promise<{ shapes: string; viewBox: string }> {
  const { boxes, version } = await thailandShapes();
  const { x, y, width, height } = zoomTo(boxes, codes);
  return { shapes: paths.mapShapes(version), viewBox: `${x} ${y} ${width} ${height}` };
}
