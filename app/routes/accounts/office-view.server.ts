import type { HeldOffice } from "#app/domain/people/accounts.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

/** An office in the reader's words. */
export function officeView({ id, role, placeTh, placeEn, since }: HeldOffice, language: Language) {
  return {
    id,
    role: translator(language)(`shell:roles.${role}`),
    place: (language === "en" && placeEn) || placeTh,
    since: formatDate(since, language),
  };
}

export type OfficeView = ReturnType<typeof officeView>;
