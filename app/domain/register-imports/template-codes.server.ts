import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "../enterprises/otop-scope.ts";

export interface CodeRow {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

export interface TemplateCodes {
  categories: CodeRow[];
  businessAreas: CodeRow[];
  /** Districts and sub-districts where the viewer registers enterprises, each district before its own. */
  areas: (CodeRow & { level: number })[];
}

/** The codes that go with the template: all of each list, and the places of the viewer's own scope. */
export async function templateCodes(viewer: Viewer): Promise<TemplateCodes> {
  const list = (table: "productCategories" | "businessAreas") =>
    db().selectFrom(table).orderBy("position").select(["code", "nameTh", "nameEn"]).execute();
  return {
    categories: await list("productCategories"),
    businessAreas: await list("businessAreas"),
    areas: await db()
      .selectFrom("areas")
      .where("level", "in", [3, 4])
      .where(inScope(otopScope(viewer, "enterprises.register"), sql`code`))
      .orderBy("code")
      .select(["code", "nameTh", "nameEn", "level"])
      .execute(),
  };
}
