import { districts } from "#app/domain/areas/districts.server.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import type { Language } from "#app/i18n/config.ts";
import type { Option } from "#app/ui/forms/select.tsx";

export interface ProvinceChoice extends Option {
  districts: Option[];
}

/** The provinces, each with its districts, by their names. */
export async function placeChoices(language: Language): Promise<ProvinceChoice[]> {
  const option = ({ code, nameTh, nameEn }: { code: string; nameTh: string; nameEn: string | null }) => ({
    value: code,
    label: (language === "en" && nameEn) || nameTh,
  });
  const all = await districts();
  return (await provinces())
    .map((province) => ({
      ...option(province),
      districts: all.filter((district) => district.provinceCode === province.code).map(option),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
