import { type Dictionary, readDictionary } from "#app/domain/indicators/dictionary.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { entryView } from "./entry-view.server.ts";

const REPORTERS = ["enterprise", "company", "province"] as const;

/** The dictionary of indicators in the reader's language, as far as the address asks for it. */
export async function dictionaryPage(request: Request) {
  const { language } = await viewerOf(request);
  const t = translator(language);
  const asked = new URL(request.url).searchParams;
  const reportedBy = REPORTERS.find((each) => each === asked.get("by")) ?? null;
  const cog = /^[0-5]$/.test(asked.get("cog") ?? "") ? Number(asked.get("cog")) : null;
  const { cogs, allCogs } = await readDictionary({ cog, reportedBy });
  const nameOf = ({ number, nameTh, nameEn }: Dictionary["allCogs"][number]) =>
    `${number > 0 ? `${number} ` : ""}${language === "th" ? nameTh : nameEn}`;
  const groups = cogs.map((each) => ({
    cog: each.number,
    name: nameOf(each),
    entries: each.entries.map((entry) => entryView(entry, { t, language })),
  }));
  return {
    title: t("indicators:title"),
    groups,
    count: groups.reduce((sum, { entries }) => sum + entries.length, 0),
    filter: { cog: cog === null ? "" : String(cog), by: reportedBy ?? "" },
    options: {
      cogs: allCogs.map((each) => ({ value: String(each.number), label: nameOf(each) })),
      reporters: REPORTERS.map((value) => ({ value, label: t(`indicators:by.${value}`) })),
    },
  };
}
