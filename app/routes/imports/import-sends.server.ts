import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Import } from "#app/domain/imports/stored-import.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { parsePeriod } from "#app/domain/periods/period-code.ts";
import { sendingAreas } from "#app/domain/reviews/preview-area.server.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { sendLinks } from "../due/send-links.ts";

/** An import seldom holds more forms and periods than a year has months. */
const MOST = 12;

/** What comes after a finished import: for each form and period in it, the way to sending all that are ready. */
export async function importSends(viewer: Viewer, { committedAt, summary }: Import) {
  if (!committedAt) return [];
  const areas = await sendingAreas(viewer);
  if (!areas.length) return [];
  const { language } = viewer;
  const t = translator(language);
  const { forms } = await readCatalogue();
  const keys = new Set(Object.keys(summary.versions).map((key) => key.split("/").slice(1).join("/")));
  return [...keys].slice(0, MOST).flatMap((key) => {
    const [period = "", code = ""] = key.split("/");
    const form = forms.find((each) => each.code === code);
    if (!form || !parsePeriod(period)) return [];
    const name = language === "en" ? form.nameEn : form.nameTh;
    return {
      key,
      name: `${name} · ${formatPeriod(period, language)}`,
      links: sendLinks(areas, code, period, { language, t }),
    };
  });
}
