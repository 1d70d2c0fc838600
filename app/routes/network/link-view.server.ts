import type { SupportLink } from "#app/domain/network/link-rows.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { Words } from "./words.server.ts";

/** A support link in the reader's words. */
export function linkView(link: SupportLink, words: Words) {
  const { t, language, name } = words;
  return {
    id: link.id,
    cog: link.cog,
    cogName: words.cog(link.cog),
    what: link.what,
    state: link.state,
    stateName: t(`network:state.${link.state}`),
    days: daysOf(link, words),
    from: formatDate(link.from, language),
    until: link.until ? formatDate(link.until, language) : null,
    value: link.valueBaht === null ? null : formatNumber(link.valueBaht),
    result: link.result,
    to: paths.support(link.id),
    supporter: {
      name: name({ nameTh: link.supporterTh, nameEn: link.supporterEn }),
      sector: words.sector(link.sector),
      to: paths.partner(link.supporterId),
    },
    receiver: {
      name: name({ nameTh: link.receiverTh, nameEn: link.receiverEn }),
      kind: link.receiverKind,
      code: link.receiverCode,
      area: name({ nameTh: link.areaTh, nameEn: link.areaEn }),
      province: link.areaCode.slice(0, 2),
      to: link.receiverKind === "enterprise" ? paths.enterprise(link.receiverCode) : paths.unit(link.receiverCode),
    },
  };
}

export type LinkView = ReturnType<typeof linkView>;

function daysOf({ from, until }: SupportLink, { t, language }: Words): string {
  const first = formatDate(from, language);
  if (until === null) return t("network:days.open", { from: first });
  return t("network:days.both", { from: first, until: formatDate(until, language) });
}
