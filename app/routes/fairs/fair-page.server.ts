import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { lotsOf } from "#app/domain/allotment/lots.server.ts";
import { hasPublished } from "#app/domain/fair-sales/published.server.ts";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import { dateChangesOf } from "#app/domain/fairs/fair-history.server.ts";
import { zonesOf } from "#app/domain/fairs/fair-places.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { fairWords } from "./fair-words.server.ts";
import { fairFrame } from "./frame.server.ts";

/** What everybody may know about a fair. Null when it is not there for the viewer. */
export async function fairPage(viewer: Viewer, code: string, origin: string) {
  const fair = await readFair(viewer, code);
  if (!fair) return null;
  const { language } = viewer;
  const t = translator(language);
  const words = await fairWords(viewer);
  const frame = await fairFrame(viewer, fair, "");
  const either = (th: string | null, en: string | null) => (language === "en" && en) || th;
  const lots = fair.resultsAnnouncedAt ? ((await lotsOf(viewer, code))?.lots ?? []) : [];
  const shared = {
    title: frame.name,
    description:
      either(fair.descriptionTh, fair.descriptionEn) ?? [frame.days, frame.place].filter(Boolean).join(" · "),
    language,
    canonical: origin + paths.fair(code),
  };
  return {
    frame,
    ...shared,
    structured: {
      "@context": "https://schema.org",
      "@type": "Event",
      name: frame.name,
      startDate: fair.opensOn,
      endDate: fair.lastDay,
      url: shared.canonical,
      eventStatus: `https://schema.org/${fair.cancelledAt ? "EventCancelled" : "EventScheduled"}`,
      ...(frame.place ? { location: { "@type": "Place", name: frame.place, address: frame.place } } : {}),
    },
    /** There is somebody to visit: booths are given, and the fair is not called off. */
    visits: fair.resultsAnnouncedAt !== null && fair.cancelledAt === null,
    lots: lots.map((lot) => ({
      to: paths.fairLot(code, lot.id),
      zone: lot.zone ?? t("fairPlan:lot.allZones"),
      state: lot.drawnAt
        ? t("fairPlan:lot.drawn", { at: formatDateTime(lot.drawnAt, language) })
        : t("fairPlan:lot.published", { at: formatDateTime(lot.publishedAt, language) }),
    })),
    text: either(fair.descriptionTh, fair.descriptionEn),
    requirements: either(fair.requirementsTh, fair.requirementsEn),
    facts: [
      {
        label: t("fairs:fact.stars"),
        value: fair.minimumStars ? t("fairs:fact.starsFrom", { stars: fair.minimumStars }) : "",
      },
      { label: t("fairs:fact.certificate"), value: fair.certificateRequired ? t("fairs:fact.needed") : "" },
      { label: t("fairs:fact.offer"), value: t("fairs:fact.offerHours", { hours: fair.offerHours }) },
      { label: t("fairs:fact.vacancy"), value: t(`fairs:vacancy.${fair.vacancyRule}`) },
    ],
    applies: can(viewer, "fairs.apply") && frame.phase === "applying",
    publishes: managesFairs(viewer) && frame.phase === "draft",
    dateChanges: (await dateChangesOf(viewer, code)).map(({ at, extended, reason }) => ({
      title: t(extended ? "fairs:extended" : "fairs:moved", { at: formatDateTime(at, language) }),
      reason,
    })),
    cancelled: fair.cancelledAt && {
      at: t("fairs:cancelled", { at: formatDateTime(fair.cancelledAt, language) }),
      reason: fair.cancelledReason,
    },
    published: (await hasPublished(viewer, code)) ? paths.fairsPublished(code) : null,
    mayCancel: managesFairs(viewer) && !fair.closedAt && !fair.cancelledAt,
    zones: (await zonesOf(viewer, code)).map((zone) => ({
      key: `${zone.hall}/${zone.code}`,
      name: either(zone.nameTh, zone.nameEn) as string,
      detail: [t("fairs:hall", { hall: zone.hall }), zone.categoryCode && words.category(zone.categoryCode)]
        .filter(Boolean)
        .join(" · "),
      booths: t("fairs:booths", { total: formatNumber(zone.booths) }),
    })),
  };
}
