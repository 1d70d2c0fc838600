import type { Transaction } from "kysely";
import { searchKey } from "../search-fold.ts";
import type { DB } from "../types.ts";
import { insertRows } from "./insert-rows.server.ts";

/** The offices of the department: headquarters, one in each province except Bangkok, one in each district outside it. */
export async function loadOffices(trx: Transaction<DB>): Promise<void> {
  const areas = await trx
    .selectFrom("areas as a")
    .leftJoin("areas as p", "p.code", "a.parentCode")
    .where("a.level", "in", [2, 3])
    .select(["a.code", "a.level", "a.nameTh", "a.nameEn", "p.nameTh as parentTh", "p.nameEn as parentEn"])
    .orderBy("a.code")
    .execute();
  const offices = areas
    .filter(({ code }) => !code.startsWith("10"))
    .map(({ code, level, nameTh, nameEn, parentTh, parentEn }) =>
      level === 2
        ? office(
            "provincial_office",
            code,
            `สำนักงานพัฒนาชุมชนจังหวัด${nameTh}`,
            `Provincial Community Development Office, ${nameEn}`,
          )
        : office(
            "district_office",
            code,
            `สำนักงานพัฒนาชุมชนอำเภอ${nameTh} จังหวัด${parentTh}`,
            `District Community Development Office, ${nameEn ?? nameTh}, ${parentEn}`,
          ),
    );
  const department = office("department", "TH", "กรมการพัฒนาชุมชน", "Community Development Department");
  await insertRows(
    trx,
    "organizations",
    { kind: "text", sector_code: "text", area_code: "text", name_th: "text", name_en: "text", search_key: "text" },
    [department, ...offices],
    `on conflict (kind, area_code) where kind in ('department', 'provincial_office', 'district_office', 'company')
      do update set name_th = excluded.name_th, name_en = excluded.name_en, search_key = excluded.search_key`,
  );
}

function office(kind: string, code: string, nameTh: string, nameEn: string): string[] {
  return [kind, "government", code, nameTh, nameEn, searchKey(nameTh, nameEn)];
}
