import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { shown } from "../personal-data/visibility.ts";
import { audienceOf } from "./audience.server.ts";
import { certificatesOf } from "./certificates.server.ts";
import type { EnterpriseRecord, ProducerType } from "./enterprise-record.ts";
import { membersOf } from "./members.server.ts";
import { otopScope } from "./otop-scope.ts";
import { productsOf } from "./products-of.server.ts";
import { statusesOf } from "./statuses.server.ts";
import { supportsOf } from "./supports-of.server.ts";

export type FoundEnterprise = { mergedInto: string } | { mergedInto: null; record: EnterpriseRecord };

/**
 * One enterprise by its code, with whatever the viewer sees of it by the table of visibility. Of a record that was merged,
 * the code of the one that was kept; null when there is none.
 */
export async function readEnterprise(viewer: Viewer, code: string): Promise<FoundEnterprise | null> {
  const row = await enterpriseRow(viewer, code);
  if (!row) return null;
  if (row.keptCode !== null) return { mergedInto: row.keptCode };
  const { id, audience } = row;
  const [statuses, certificates, people, businessAreas, products, supports] = await Promise.all([
    statusesOf(id),
    certificatesOf(id, audience),
    membersOf(id, audience),
    businessAreasOf(id),
    productsOf(id),
    supportsOf(id, audience),
  ]);
  const record: EnterpriseRecord = {
    id,
    code: row.code,
    audience,
    nameTh: row.nameTh,
    nameEn: row.nameEn,
    producerType: row.producerType,
    category: { code: row.categoryCode, nameTh: row.categoryTh, nameEn: row.categoryEn },
    businessAreas,
    province: { code: row.provinceCode, nameTh: row.provinceTh, nameEn: row.provinceEn },
    district: { code: row.districtCode, nameTh: row.districtTh, nameEn: row.districtEn },
    subdistrict:
      row.subdistrictCode && row.subdistrictTh
        ? { code: row.subdistrictCode, nameTh: row.subdistrictTh, nameEn: row.subdistrictEn }
        : null,
    siteAddressTh: shown(audience, "siteAddress", row.siteAddressTh),
    foundedOn: row.foundedOn,
    storyTh: row.storyTh,
    storyEn: row.storyEn,
    phone: shown(audience, "phone", row.phone, people.agreed.phone),
    email: shown(audience, "email", row.email, people.agreed.email),
    website: row.website,
    registrationNumber: row.registrationNumber,
    externalCode: shown(audience, "externalCode", row.externalCode),
    activeTo: row.activeTo,
    statuses,
    certificates,
    members: people.members,
    products,
    supports,
    may: { edit: row.mayEdit, register: row.mayRegister, decide: row.mayDecide, numbers: row.mayNumbers, claim: false },
  };
  // An office of an area keeps records; it claims none.
  record.may.claim = row.activeTo === null && !row.mayEdit && viewer.grants.every(({ areaCode }) => areaCode === null);
  return { mergedInto: null, record };
}

function enterpriseRow(viewer: Viewer, code: string) {
  const area = sql<string>`u.home_area_code`;
  const unit = sql<number>`u.id`;
  const holds = (right: Parameters<typeof otopScope>[1]) =>
    sql<boolean>`${inScope(otopScope(viewer, right), area, unit)}`;
  return db()
    .selectFrom("reportingUnits as u")
    .innerJoin("enterprises as e", "e.reportingUnitId", "u.id")
    .innerJoin("productCategories as c", "c.code", "e.categoryCode")
    .innerJoin("areas as district", "district.code", "u.homeAreaCode")
    .innerJoin("areas as province", "province.code", "district.parentCode")
    .leftJoin("areas as subdistrict", "subdistrict.code", "e.subdistrictCode")
    .leftJoin("reportingUnits as kept", "kept.id", "u.mergedIntoId")
    .where("u.code", "=", code)
    .select(["u.id", "u.code", "u.nameTh", "u.nameEn", "kept.code as keptCode"])
    .select(["c.code as categoryCode", "c.nameTh as categoryTh", "c.nameEn as categoryEn"])
    .select(["province.code as provinceCode", "province.nameTh as provinceTh", "province.nameEn as provinceEn"])
    .select(["district.code as districtCode", "district.nameTh as districtTh", "district.nameEn as districtEn"])
    .select(["subdistrict.code as subdistrictCode", "subdistrict.nameTh as subdistrictTh"])
    .select(["subdistrict.nameEn as subdistrictEn", "e.storyTh", "e.storyEn", "e.phone", "e.email", "e.website"])
    .select(["e.registrationNumber", "e.externalCode", "e.siteAddressTh"])
    .select([
      sql<ProducerType>`e.producer_type`.as("producerType"),
      sql<string | null>`e.founded_on`.as("foundedOn"),
      sql<string | null>`u.active_to`.as("activeTo"),
      audienceOf(viewer, area, unit).as("audience"),
      holds("enterprises.edit").as("mayEdit"),
      holds("enterprises.register").as("mayRegister"),
      holds("enterprises.decide").as("mayDecide"),
      holds("people.numbers").as("mayNumbers"),
    ])
    .executeTakeFirst();
}

function businessAreasOf(id: number) {
  return db()
    .selectFrom("businessAreas as b")
    .where((where) =>
      where.exists(
        where
          .selectFrom("enterpriseBusinessAreas as e")
          .select("e.unitId")
          .whereRef("e.businessAreaCode", "=", "b.code")
          .where("e.unitId", "=", id),
      ),
    )
    .orderBy("b.position")
    .select(["b.code", "b.nameTh", "b.nameEn"])
    .execute();
}
