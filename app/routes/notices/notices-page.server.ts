import type { Viewer } from "#app/domain/access/viewer.ts";
import { myNotices } from "#app/domain/notices/my-notices.server.ts";
import type { NoticeWords } from "#app/domain/notices/notice.ts";
import { rowId } from "#app/http/row-id.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { menuOf } from "#app/root/menu.server.ts";

/** What waits on the viewer and what they were told, in their words. */
export async function noticesPage(viewer: Viewer, asked: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const after = rowId(asked.get("after") ?? undefined) || null;
  const { notices, next } = await myNotices(viewer, after);
  const { places } = await menuOf(viewer);
  return {
    title: t("notices:title"),
    waiting: places
      .filter((place) => place.waiting > 0)
      .map((place) => ({ to: place.to, text: `${t(`shell:places.${place.key}`)} (${place.waiting})` })),
    notices: notices.map(({ id, kind, words, at, readAt }) => {
      const said = inWords(words, language);
      const text = t(`notices:kind.${kind}`, said);
      return {
        id,
        text,
        openLabel: t("notices:openOne", { text }),
        reason: said.reason ?? "",
        unread: readAt === null,
        at: formatDateTime(at, language),
        atIso: at.toISOString(),
      };
    }),
    newest: notices.some(({ readAt }) => readAt === null) ? (notices[0]?.id ?? null) : null,
    next,
  };
}

export type NoticeView = Awaited<ReturnType<typeof noticesPage>>["notices"][number];

/** The words of a notice as the reader says them: names in their language, days and moments in their calendar. */
function inWords(words: NoticeWords, language: Language): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(words)) {
    if (value === null || value === "") said[name] ??= "";
    else if (name.endsWith("At")) said[name] = formatDateTime(new Date(value), language);
    else if (name === "period") said[name] = formatPeriod(String(value), language, "short");
    else if (name.endsWith("On")) said[name] = formatDate(String(value), language);
    else said[name] = String(value);
  }
  for (const name of Object.keys(words).filter((each) => each.endsWith("Th"))) {
    const stem = name.slice(0, -2);
    said[`${stem}Name`] = (language === "en" && said[`${stem}En`]) || said[name]!;
  }
  return said;
}
