import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import type { PeriodKind } from "../periods/fiscal.ts";
import { parsePeriod } from "../periods/period-code.ts";
import type { QueueGroup, QueueQuery } from "./review-queue.ts";

/**
 * How many reports of each form and period wait in each of the viewer's provinces, from the counts per area: a few rows
 * however many reports. A national reviewer sees the nation as one, and its provinces once a form and a period are
 * chosen. The counts follow a decision within two seconds.
 */
export async function queueGroups(viewer: Viewer, query: QueueQuery): Promise<QueueGroup[]> {
  const approve = scopeOf(viewer, "reports.approve");
  const accept = scopeOf(viewer, "reports.accept");
  const approves = sql<SqlBool>`c.area_code = any(${approve.areas}::text[])`;
  const waiting = sql<number>`case when ${approves} then c.submitted - c.province_approved
    when f.bureau = any(${accept.bureaus}::text[]) then c.province_approved - c.accepted else 0 end`;
  const rows = await db()
    .selectFrom("entryWindows as w")
    .innerJoin("forms as f", "f.id", "w.formId")
    .innerJoin("periods as p", "p.id", "w.periodId")
    .innerJoin("reportCounts as c", (join) =>
      join.onRef("c.formId", "=", "w.formId").onRef("c.periodId", "=", "w.periodId"),
    )
    .innerJoin("areas as a", "a.code", "c.areaCode")
    .where(sql<SqlBool>`c.area_code = any(${areasAsked(query, approve.areas, accept.nation)})`)
    .where(sql<SqlBool>`${waiting} > 0`)
    .$if(Boolean(query.form), (groups) => groups.where("f.code", "=", query.form as string))
    .$if(Boolean(query.period), (groups) => groups.where("p.id", "=", parsePeriod(query.period as string)?.id ?? 0))
    .select(["a.code", "a.level", "a.nameTh", "a.nameEn"])
    .select(["f.code as formCode", "f.nameTh as formTh", "f.nameEn as formEn", "p.code as periodCode", "c.expected"])
    .select([sql<PeriodKind>`f.frequency`.as("frequency"), waiting.as("waiting")])
    .orderBy("p.endsOn")
    .orderBy("f.id")
    .orderBy(sql`a.name_th collate fanfueang_th`)
    .execute();
  return rows.map(({ code, level, nameTh, nameEn, ...group }) => ({
    provinceCode: level === 2 ? code : null,
    provinceTh: level === 2 ? nameTh : null,
    provinceEn: level === 2 ? nameEn : null,
    ...group,
  }));
}

/** The areas whose counts are read: the chosen province, a head's own, the nation, or all provinces of one form and period. */
function areasAsked(query: QueueQuery, own: string[], nation: boolean) {
  const province = query.area?.slice(0, 2);
  if (!nation) return sql`${own.filter((code) => !province || code === province)}::text[]`;
  if (province) return sql`${[province]}::text[]`;
  if (query.form && query.period) return sql`array(select code from areas where level = 2)`;
  return sql`${[...own, "TH"]}::text[]`;
}
