import type { Viewer } from "#app/domain/access/viewer.ts";
import type { QuotaRow } from "#app/domain/fairs/refusal.ts";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { translator } from "#app/i18n/server.server.ts";

interface Named {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

/** Provinces and categories by name in the reader's language, and a row of the quota as it is spoken of. */
export async function fairWords(viewer: Viewer) {
  const t = translator(viewer.language);
  const { regions, categories } = await unitFilters(viewer, null);
  const name = ({ nameTh, nameEn }: Omit<Named, "code">) => (viewer.language === "en" && nameEn) || nameTh;
  const options = (list: readonly Named[]) => list.map((each) => ({ value: each.code, label: name(each) }));
  const provinces = options(regions.flatMap((region) => region.provinces));
  const categoryOptions = options(categories);
  const labels = new Map([...provinces, ...categoryOptions].map(({ value, label }) => [value, label]));
  const province = (code: string | null) => (code === null ? t("fairs:anyProvince") : (labels.get(code) ?? code));
  const category = (code: string | null) => (code === null ? t("fairs:anyCategory") : (labels.get(code) ?? code));
  return {
    provinces,
    categories: categoryOptions,
    name,
    province,
    category,
    row: (row: Pick<QuotaRow, "provinceCode" | "categoryCode">) =>
      `${category(row.categoryCode)} · ${province(row.provinceCode)}`,
  };
}
