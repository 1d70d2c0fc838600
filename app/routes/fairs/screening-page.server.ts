import { scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { screenedApplications } from "#app/domain/fairs/application-list.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { capacitiesOf } from "#app/domain/fairs/fair-quotas.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { readApplications } from "./applications-shape.server.ts";
import { fairWords } from "./fair-words.server.ts";
import { fairFrame, timeLeft } from "./frame.server.ts";

/** Of more than so many one category is shown at a time: every line can be moved, and a page of all would be slow. */
const MANY = 120;

/** What a province has to decide, and its ranking of each category against its quota. Null when it is not there. */
export async function screeningPage(viewer: Viewer, code: string, parameters: URLSearchParams) {
  const fair = await readFair(viewer, code);
  const provinces = scopeOf(viewer, "fairs.screen").areas.filter((area) => area.length === 2);
  const province = provinces.find((each) => each === parameters.get("province")) ?? provinces[0];
  if (!fair || !province) return null;
  const t = translator(viewer.language);
  const words = await fairWords(viewer);
  const rows = readApplications(viewer, code, await screenedApplications(viewer, fair.id, province), words);
  const capacities = await capacitiesOf(viewer, code, province);
  const capacityOf = (category: string | null) =>
    capacities.find((row) => row.categoryCode === category)?.capacity ?? null;
  const passed = rows.filter((row) => row.rank !== null && row.state !== "submitted" && row.state !== "returned");
  const groups = [...new Set(passed.map((row) => row.categoryCode))];
  const total = capacityOf(null);
  const many = passed.length > MANY;
  const shown = groups.find((category) => category === parameters.get("category")) ?? groups[0];
  return {
    frame: await fairFrame(viewer, fair, "screening"),
    province: words.province(province),
    provinceCode: province,
    others: provinces
      .filter((each) => each !== province)
      .map((each) => ({ to: paths.fairPart(code, "screening", { province: each }), label: words.province(each) })),
    open: now() < fair.screenUntil,
    left: timeLeft(fair.screenUntil, now(), t),
    total: total === null ? null : formatNumber(total),
    passed: formatNumber(passed.length),
    waiting: rows.filter((row) => row.state === "submitted"),
    returned: rows.filter((row) => row.state === "returned"),
    categories: many
      ? groups.map((category) => ({
          to: paths.fairPart(code, "screening", { province, category }),
          label: words.category(category),
          count: formatNumber(passed.filter((row) => row.categoryCode === category).length),
          current: category === shown,
        }))
      : [],
    groups: (many && shown ? [shown] : groups).map((category) => ({
      key: category,
      name: words.category(category),
      capacity: capacityOf(category),
      rows: passed.filter((row) => row.categoryCode === category),
    })),
  };
}

export type ScreeningPage = NonNullable<Awaited<ReturnType<typeof screeningPage>>>;
