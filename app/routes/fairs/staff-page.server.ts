import type { Viewer } from "#app/domain/access/viewer.ts";
import { candidatesFor, LEAST_LETTERS, staffOf } from "#app/domain/fair-sales/staff.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { zonesOf } from "#app/domain/fairs/fair-places.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { fairFrame } from "./frame.server.ts";

/** Who works at a fair, whom a search finds to appoint, and what was changed. Null when it is not there for the viewer. */
export async function staffPage(viewer: Viewer, code: string, parameters: URLSearchParams) {
  const staff = await staffOf(viewer, code);
  const fair = staff && (await readFair(viewer, code));
  if (!fair) return null;
  const { language } = viewer;
  const t = translator(language);
  const name = nameIn({ language });
  const q = (parameters.get("q") ?? "").trim().slice(0, 100);
  const found = await candidatesFor(viewer, q);
  const whole = new Set(staff.posts.filter(({ zoneId }) => zoneId === null).map(({ userId }) => userId));
  return {
    frame: await fairFrame(viewer, fair, "staff"),
    open: fair.closedAt === null && fair.cancelledAt === null,
    q,
    tooShort: q !== "" && q.length < LEAST_LETTERS,
    zones: (await zonesOf(viewer, code)).map((zone) => ({
      value: String(zone.id),
      label: `${zone.hall} ${zone.code} · ${name(zone)}`,
    })),
    posts: staff.posts.map((post) => ({
      key: `${post.userId}/${post.zoneId ?? ""}`,
      userId: post.userId,
      zoneId: post.zoneId,
      name: name(post),
      email: post.email,
      where: post.zone
        ? `${post.zone} · ${(language === "en" && post.zoneEn) || post.zoneTh}`
        : t("fairStaff:wholeFair"),
    })),
    candidates: found.map(({ office, ...person }) => ({
      id: person.id,
      name: name(person),
      email: person.email,
      office: office && {
        role: t(`shell:roles.${office.role}`),
        place: (language === "en" && office.placeEn) || office.placeTh,
      },
      everywhere: whole.has(person.id),
    })),
    changes: staff.changes.map((change) => ({
      id: change.id,
      title: t(change.appointed ? "fairStaff:change.appointed" : "fairStaff:change.released", {
        name: name(change),
        where: change.zone ?? t("fairStaff:wholeFair"),
      }),
      by: (language === "en" && change.byEn) || change.byTh,
      at: formatDateTime(change.at, language),
      atIso: change.at.toISOString(),
    })),
  };
}

export type StaffPage = NonNullable<Awaited<ReturnType<typeof staffPage>>>;
