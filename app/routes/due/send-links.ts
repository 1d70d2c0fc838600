import type { TFunction } from "i18next";
import type { AreaName } from "#app/domain/reviews/preview-area.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { paths } from "#app/paths.ts";

/** The ways to send all ready reports of a form and period: one for each area in the viewer's hands, mostly just one. */
export function sendLinks(
  areas: AreaName[],
  form: string,
  period: string,
  { language, t }: { language: Language; t: TFunction },
) {
  return areas.map((area) => ({
    to: paths.sendAll(area.code, form, period),
    label:
      areas.length > 1
        ? t("due:send.linkOf", { area: (language === "en" && area.nameEn) || area.nameTh })
        : t("due:send.link"),
  }));
}
