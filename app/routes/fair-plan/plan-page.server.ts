import type { Viewer } from "#app/domain/access/viewer.ts";
import { managesFairs } from "#app/domain/fairs/fair.server.ts";
import { findAtFair } from "#app/domain/floor-plan/find-at-fair.server.ts";
import { type PlanBooth, readFloorPlan, type Standing } from "#app/domain/floor-plan/plan.server.ts";
import { found } from "#app/http/respond.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import type { DrawnBooth } from "#app/ui/plans/hall-drawing.tsx";
import { fairWords } from "../fairs/fair-words.server.ts";
import { fairFrame, someDays } from "../fairs/frame.server.ts";

/** The drawing of a hall of a fair, with what is looked for on it, in the reader's words. */
export async function planPage(viewer: Viewer, code: string, asked: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const query = asked.get("q")?.trim() ?? "";
  const [province, category] = [asked.get("province") || null, asked.get("category") || null];
  const looking = Boolean(query || province || category);
  const [words, { products, meant }] = await Promise.all([
    fairWords(viewer),
    findAtFair(viewer, code, { query, provinceCode: province, categoryCode: category }),
  ]);
  const booth = asked.get("booth") ?? products[0]?.boothCode ?? null;
  const plan = found(await readFloorPlan(viewer, code, { hall: asked.get("hall"), booth }));
  const { fair, hall, booths } = plan;
  const chosen = booths.find((each) => each.code === asked.get("booth")) ?? null;
  const foundIds = new Set([...products.map(({ boothId }) => boothId), ...(chosen ? [chosen.id] : [])]);
  return {
    frame: await fairFrame(viewer, fair, "plan"),
    ...{ query, province, category, looking, meant },
    provinces: words.provinces.filter(({ value }) => plan.provinces.includes(value)),
    categories: words.categories,
    products: products.map((product) => ({
      key: `${product.productId}/${product.boothId}`,
      name: (language === "en" && product.nameEn) || product.nameTh,
      enterprise: product.enterpriseTh,
      days: someDays(product, language),
      booth: product.boothCode,
      to: `${paths.fairPart(code, "plan", { booth: product.boothCode, q: query, province, category })}#plan`,
      product: paths.product(product.productId),
    })),
    halls: plan.halls.map((each) => ({
      to: paths.fairPart(code, "plan", { hall: each, q: query || null, province, category }),
      label: t("fairPlan:hall", { hall: each }),
      current: each === hall,
    })),
    hall: hall !== null && {
      label: t("fairPlan:hall", { hall }),
      booths: booths.map((each): DrawnBooth => drawn(each, foundIds.has(each.id))),
      zones: zonesOf(booths),
    },
    chosen: chosen && {
      id: chosen.id,
      code: chosen.code,
      zone: (language === "en" && chosen.zoneEn) || chosen.zoneTh,
      x: String(chosen.x),
      y: String(chosen.y),
      standing: chosen.standing.map(whoOf),
    },
    manages: managesFairs(viewer) && fair.closedAt === null,
  };

  function zonesOf(all: PlanBooth[]) {
    const named = all.map((booth) => ({ ...booth, zone: (language === "en" && booth.zoneEn) || booth.zoneTh }));
    return [...new Set(named.map(({ zone }) => zone))]
      .map((name) => ({
        name,
        standing: named
          .filter(({ zone }) => zone === name)
          .flatMap((booth) => booth.standing.map((one) => ({ code: booth.code, ...whoOf(one) }))),
      }))
      .filter(({ standing }) => standing.length > 0);
  }

  function whoOf(one: Standing) {
    return { enterprise: one.enterpriseTh, days: someDays(one, language), to: paths.enterprise(one.unitCode) };
  }

  function drawn(booth: PlanBooth, isFound: boolean): DrawnBooth {
    const { id, x, y, width, depth } = booth;
    const names = booth.standing.map((one) => [one.enterpriseTh, someDays(one, language)].filter(Boolean).join(" "));
    const who = booth.blocked ? t("fairPlan:blocked") : names.join(", ") || t("fairPlan:free");
    return {
      ...{ id, x, y, width, depth, code: booth.code, found: isFound },
      look: booth.blocked ? "blocked" : booth.standing.length > 0 ? "given" : "free",
      label: `${booth.code} ${who}`,
      to: paths.fairPart(code, "plan", { booth: booth.code }),
      zone: (language === "en" && booth.zoneEn) || booth.zoneTh,
    };
  }
}
