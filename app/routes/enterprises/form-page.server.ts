import type { Viewer } from "#app/domain/access/viewer.ts";
import type { EnterpriseInput } from "#app/domain/enterprises/enterprise-input.ts";
import { PRODUCER_TYPES } from "#app/domain/enterprises/enterprise-record.ts";
import { districtName, formChoices } from "#app/domain/enterprises/form-choices.server.ts";
import { formatThirteenDigits } from "#app/domain/identity/thirteen-digits.ts";
import { typedDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

interface Named {
  nameTh: string;
  nameEn: string | null;
}

/** What the form of a record shows: its choices, the place chosen in the address, and the values of a record that exists. */
export async function recordForm(viewer: Viewer, asked: URLSearchParams, record: EnterpriseInput | null) {
  const t = translator(viewer.language);
  const name = (of: Named) => (viewer.language === "en" && of.nameEn) || of.nameTh;
  const option = (of: Named & { code: string }) => ({ value: of.code, label: name(of) });
  const district = districtOf(asked) ?? record?.districtCode ?? null;
  const choices = await formChoices(viewer, { province: asked.get("province"), district });
  const place = district ? await districtName(viewer, district) : null;
  return {
    province: choices.province,
    district: place ? district : null,
    place: place && `${name(place)} · ${name({ nameTh: place.provinceTh, nameEn: place.provinceEn })}`,
    provinces: choices.provinces.map(option),
    districts: choices.districts.map(option),
    subdistricts: choices.subdistricts.map(option),
    categories: choices.categories.map(option),
    businessAreas: choices.businessAreas.map(option),
    producerTypes: PRODUCER_TYPES.map((value) => ({ value, label: t(`enterprises:producerType.${value}`) })),
    values: record && valuesOf(record, viewer),
  };
}

export type RecordFormView = Awaited<ReturnType<typeof recordForm>>;

/** The district in the address, unless another province has been chosen since. */
function districtOf(asked: URLSearchParams): string | null {
  const district = asked.get("district");
  const province = asked.get("province");
  return district && (!province || district.startsWith(province)) ? district : null;
}

function valuesOf({ businessAreas, foundedOn, registrationNumber, ...input }: EnterpriseInput, viewer: Viewer) {
  const texts = Object.fromEntries(Object.entries(input).map(([field, value]) => [field, value ?? ""]));
  return {
    ticked: businessAreas,
    typed: {
      ...texts,
      category: input.categoryCode,
      subdistrict: input.subdistrictCode ?? "",
      registrationNumber: registrationNumber ? formatThirteenDigits(registrationNumber) : "",
      foundedOn: typedDate(foundedOn, viewer.language),
    } as Record<string, string>,
  };
}
