import { db } from "#db/client.server.ts";

/** Which shape of the map belongs to which province: shape id → province code. The same for everybody. */
export async function provinceShapes(): Promise<ReadonlyMap<string, string>> {
  const rows = await db()
    .selectFrom("areas")
    .select(["code", "mapShape"])
    .where("level", "=", 2)
    .where("mapShape", "is not", null)
    .execute();
  return new Map(rows.map(({ code, mapShape }) => [mapShape as string, code]));
}
