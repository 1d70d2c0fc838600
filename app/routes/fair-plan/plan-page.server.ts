import type { Viewer } from "#app/domain/access/viewer.ts";
import { managesFairs } from "#app/domain/fairs/fair.server.ts";
import { findAtFair, type PlanBooth, readFloorPlan } from "#app/domain/floor-plan/plan.server.ts";
import { found } from "#app/http/respond.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import type { DrawnBooth } from "#app/ui/plans/hall-drawing.tsx";
import { fairWords } from "../fairs/fair-words.server.ts";
import { fairFrame } from "../fairs/frame.server.ts";

/** The drawing of a fair, with what is looked for on it, in the reader's words. */
export async function planPage(viewer: Viewer, code: string, asked: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const { fair, booths } = found(await readFloorPlan(viewer, code));
  const words = await fairWords(viewer);
  const query = asked.get("q")?.trim() ?? "";
  const [province, category] = [asked.get("province") || null, asked.get("category") || null];
  const looking = Boolean(query || province || category);
  const products = await findAtFair(viewer, code, { query, provinceCode: province, categoryCode: category });
  const chosen = booths.find((booth) => booth.code === asked.get("booth")) ?? null;
  const foundIds = new Set([...products.map(({ boothId }) => boothId), ...(chosen ? [chosen.id] : [])]);
  const halls = [...new Set(booths.map(({ hall }) => hall))];
  const here = new Set(booths.map(({ provinceCode }) => provinceCode));
  return {
    frame: fairFrame(viewer, fair, "plan"),
    ...{ query, province, category, looking },
    provinces: words.provinces.filter(({ value }) => here.has(value)),
    categories: words.categories,
    products: products.map((product) => ({
      key: `${product.productId}/${product.boothId}`,
      name: (language === "en" && product.nameEn) || product.nameTh,
      enterprise: product.enterpriseTh,
      booth: product.boothCode,
      to: `${paths.fairPart(code, "plan", { booth: product.boothCode, q: query, province, category })}#plan`,
      product: paths.product(product.productId),
    })),
    halls: halls.map((hall) => ({
      hall,
      label: t("fairPlan:hall", { hall }),
      booths: booths
        .filter((booth) => booth.hall === hall)
        .map((booth): DrawnBooth => drawn(booth, foundIds.has(booth.id))),
      list: booths
        .filter((booth) => booth.hall === hall && booth.enterpriseTh)
        .map((booth) => ({
          key: booth.id,
          code: booth.code,
          zone: (language === "en" && booth.zoneEn) || booth.zoneTh,
          enterprise: booth.enterpriseTh,
          to: booth.unitCode && paths.enterprise(booth.unitCode),
        })),
    })),
    chosen: chosen && {
      id: chosen.id,
      code: chosen.code,
      zone: (language === "en" && chosen.zoneEn) || chosen.zoneTh,
      x: String(chosen.x),
      y: String(chosen.y),
      enterprise: chosen.enterpriseTh,
      to: chosen.unitCode && paths.enterprise(chosen.unitCode),
    },
    manages: managesFairs(viewer) && fair.closedAt === null,
  };

  function drawn(booth: PlanBooth, isFound: boolean): DrawnBooth {
    const { id, x, y, width, depth } = booth;
    const who = booth.blocked ? t("fairPlan:blocked") : (booth.enterpriseTh ?? t("fairPlan:free"));
    return {
      ...{ id, x, y, width, depth, code: booth.code, found: isFound },
      look: booth.blocked ? "blocked" : booth.state ? "given" : "free",
      label: `${booth.code} ${who}`,
      to: paths.fairPart(code, "plan", { booth: booth.code }),
      zone: (language === "en" && booth.zoneEn) || booth.zoneTh,
    };
  }
}
