import type { Viewer } from "#app/domain/access/viewer.ts";
import { changeQuotas, keyOf, type QuotaChange, type QuotasChanged } from "#app/domain/fairs/change-quotas.server.ts";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import type { FieldProblem } from "#app/domain/fairs/fair-input.ts";
import { quotasOf } from "#app/domain/fairs/fair-quotas.server.ts";
import { parseNumber } from "#app/domain/observations/parse-number.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { fairWords } from "./fair-words.server.ts";
import { fairFrame } from "./frame.server.ts";

/** The matrix of a fair's quota: all provinces and the nation by categories and all. Null when it is not there. */
export async function quotasPage(viewer: Viewer, code: string) {
  const fair = managesFairs(viewer) ? await readFair(viewer, code) : null;
  if (!fair) return null;
  const words = await fairWords(viewer);
  const rows = await quotasOf(viewer, code);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const columns = [null, ...words.categories.map(({ value }) => value)];
  const lines = [null, ...words.provinces.map(({ value }) => value)];
  const ofProvinces = rows.filter((row) => row.provinceCode !== null && row.categoryCode === null);
  return {
    frame: await fairFrame(viewer, fair, "quotas"),
    columns: columns.map((category) => ({ key: category ?? "any", label: words.category(category) })),
    lines: lines.map((province) => ({
      key: province ?? "any",
      label: words.province(province),
      cells: columns.map((category) => {
        const key = keyOf({ provinceCode: province, categoryCode: category });
        const row = byKey.get(key);
        return { key, capacity: row ? String(row.capacity) : "", used: row?.used ? formatNumber(row.used) : null };
      }),
    })),
    total: formatNumber(ofProvinces.reduce((sum, row) => sum + row.capacity, 0)),
  };
}

export type QuotasPage = NonNullable<Awaited<ReturnType<typeof quotasPage>>>;

/** Saves the cells of the matrix, or one number for every province that has none. Null when it is not there for the viewer. */
export async function changeMatrix(
  viewer: Viewer,
  code: string,
  form: FormData,
): Promise<QuotasChanged | { problems: FieldProblem[] } | null> {
  const fair = managesFairs(viewer) ? await readFair(viewer, code) : null;
  if (!fair) return null;
  const problems: FieldProblem[] = [];
  const capacityOf = (typed: string, field: string): number | null => {
    if (!typed.trim()) return null;
    const read = parseNumber(typed);
    const value = read.ok && read.value !== null ? Number(read.value) : Number.NaN;
    if (!Number.isInteger(value) || value < 0) problems.push({ field, reason: "number" });
    return value;
  };
  const changes: QuotaChange[] =
    form.get("intent") === "fill"
      ? await everyProvince(viewer, code, capacityOf(String(form.get("each") ?? ""), "each"))
      : [...form].flatMap(([name, value]) => {
          const [, province, category] = /^cell:([^/]+)\/(.+)$/.exec(name) ?? [];
          if (!province || !category) return [];
          const capacity = capacityOf(String(value), `${province}/${category}`);
          return [{ provinceCode: asCode(province), categoryCode: asCode(category), capacity }];
        });
  return problems.length ? { problems } : changeQuotas(viewer, code, changes, String(form.get("reason") ?? ""));
}

async function everyProvince(viewer: Viewer, code: string, capacity: number | null): Promise<QuotaChange[]> {
  const has = new Set((await quotasOf(viewer, code)).map(keyOf));
  const { provinces } = await fairWords(viewer);
  return provinces
    .map(({ value }) => ({ provinceCode: value, categoryCode: null, capacity }))
    .filter((change) => !has.has(keyOf(change)));
}

const asCode = (text: string) => (text === "any" ? null : text);
