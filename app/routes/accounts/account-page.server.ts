import type { Viewer } from "#app/domain/access/viewer.ts";
import { latestEvents, type PastEvent } from "#app/domain/history/latest-events.server.ts";
import { readAccount } from "#app/domain/people/accounts.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { officeView } from "./office-view.server.ts";

/** Somebody's account as its page shows it: offices, whether it can be used, and what was done about it. */
export async function accountPage(viewer: Viewer, id: number) {
  const { language } = viewer;
  const found = await readAccount(viewer, id);
  if (!found) return null;
  const { offices, disabledAt, ...account } = found;
  const events = await latestEvents(viewer, { entity: "user", right: "people.manage", within: [String(id)] }, 50);
  return {
    title: translator(language)("accounts:title"),
    account,
    off: disabledAt && formatDateTime(disabledAt, language),
    offices: offices.map((office) => officeView(office, language)),
    own: account.id === viewer.userId,
    events: events.map((event) => eventView(event, language)).filter((event) => event !== null),
  };
}

const TOLD = {
  "user.signed_up": "signedUp",
  "user.appointed": "appointed",
  "user.office_ended": "officeEnded",
  "user.password_changed": "passwordChanged",
  "user.password_reset": "passwordReset",
  "user.switched_off": "switchedOff",
  "user.switched_on": "switchedOn",
} as const;

function eventView(event: PastEvent, language: Language) {
  const what = TOLD[event.action as keyof typeof TOLD];
  if (!what) return null;
  const t = translator(language);
  const values = { ...(event.oldValues as object | null), ...(event.newValues as object | null) } as Record<
    string,
    unknown
  >;
  const role = values.role ? t(`shell:roles.${String(values.role)}`) : "";
  return {
    id: event.id,
    title: t(`accounts:history.${what}`, { role }),
    by: (language === "en" && event.byEn) || event.byTh || t("accounts:history.byItself"),
    at: formatDateTime(event.at, language),
    atIso: event.at.toISOString(),
    reason: values.reason ? String(values.reason) : null,
  };
}
