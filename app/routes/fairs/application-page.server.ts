import { can as may } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import {
  type ApplicationRecord,
  applicationEvents,
  readApplication,
  type SubmittedProduct,
} from "#app/domain/fairs/application.server.ts";
import { ENDED_STATES, FAIL_REASONS } from "#app/domain/fairs/application-states.ts";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import type { Fair } from "#app/domain/fairs/fair.ts";
import { nextToScreen } from "#app/domain/fairs/next-to-screen.server.ts";
import { boothOf, type OwnBooth } from "#app/domain/fairs/own-application.server.ts";
import { daysToVacate } from "#app/domain/fairs/vacate-booth.server.ts";
import { standsBehindOthers } from "#app/domain/fairs/waiting-list.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { addDays, BUDDHIST_ERA, bangkokDate, lastDayBefore } from "#app/domain/periods/fiscal.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { fairWords } from "./fair-words.server.ts";
import { daysOf, fairFrame, lastDayOf, someDays } from "./frame.server.ts";
import { scoreWords } from "./score-words.server.ts";

/** One application as it was sent, its history, and what the viewer may do to it. Null when it is not there for them. */
export async function applicationPage(viewer: Viewer, code: string, id: number) {
  const fair = await readFair(viewer, code);
  const application = fair && (await readApplication(viewer, code, id));
  if (!fair || !application) return null;
  const { language } = viewer;
  const t = translator(language);
  const words = await fairWords(viewer);
  const can = stepsOf(viewer, fair, application);
  const name = (language === "en" && application.unitEn) || application.unitTh;
  const price = (baht: string | null) => (baht === null ? null : formatNumber(baht, { decimals: 0 }));
  return {
    frame: { ...(await fairFrame(viewer, fair, "applications")), title: name },
    name,
    unitTo: paths.unit(application.unitCode),
    id,
    version: application.version,
    state: application.state,
    facts: [...factsOf(viewer, application, words), ...boothFact(viewer, fair, await boothOf(id))],
    vacantDays: (await daysToVacate(viewer, fair, id)).map((day) => ({ value: day, label: formatDate(day, language) })),
    products: application.products.map((product) => ({
      key: product.productId,
      name: words.name(product),
      stars: product.stars,
      price: [...new Set([price(product.priceFromBaht), price(product.priceToBaht)])].filter(Boolean).join(" – "),
      ...writtenOf(viewer, product),
    })),
    answers: application.answers.map(({ id: key, questionTh, questionEn, answer }) => ({
      key,
      question: (language === "en" && questionEn) || questionTh,
      answer: answer === "yes" || answer === "no" ? t(`fairApplications:form.${answer}`) : answer,
    })),
    papers: application.papers.map((paper) => ({ ...paper, to: paths.fairPaper(code, paper.id) })),
    note: application.districtNote,
    events: (await applicationEvents(viewer, id)).map((event) => ({
      id: event.id,
      title: t(`fairApplications:state.${event.to}`),
      by: (language === "en" && event.byEn) || event.byTh || t(`fairApplications:role.${event.role}`),
      at: formatDateTime(event.at, language),
      atIso: event.at.toISOString(),
      reason: event.reason,
    })),
    can,
    next: may(viewer, "fairs.screen") && now() < fair.screenUntil ? await nextOf(viewer, code, application) : null,
    /** Others of its province and category stand before it: to select it needs a reason. */
    outOfOrder: can.select && (await standsBehindOthers(viewer, id)),
    failReasons: FAIL_REASONS.map((value) => ({ value, label: t(`fairApplications:failReason.${value}`) })),
    fixDefault: shownDay(addDays(bangkokDate(now()), 5), fair),
    fixMost: lastDayOf(fair.screenUntil, language),
  };
}

export type ApplicationPage = NonNullable<Awaited<ReturnType<typeof applicationPage>>>;

function factsOf(viewer: Viewer, one: ApplicationRecord, words: Awaited<ReturnType<typeof fairWords>>) {
  const t = translator(viewer.language);
  const district = (viewer.language === "en" && one.districtEn) || one.districtTh;
  return [
    { label: t("fairApplications:column.category"), value: words.category(one.categoryCode) },
    {
      label: t("fairApplications:column.province"),
      value: [district, words.province(one.provinceCode)].filter(Boolean).join(" · "),
    },
    { label: t("fairApplications:column.rank"), value: one.provinceRank },
    {
      label: t("fairApplications:column.score"),
      value: scoreWords(viewer, one),
    },
    { label: t("fairApplications:newcomer"), value: one.newcomer ? t("fairApplications:newcomerYes") : null },
    { label: t("fairApplications:form.phone"), value: one.contactPhone },
    {
      label: t("fairApplications:column.sent"),
      value: one.submittedAt && formatDateTime(one.submittedAt, viewer.language),
    },
  ];
}

function boothFact(viewer: Viewer, fair: Fair, booth: OwnBooth | null) {
  if (!booth) return [];
  const days = someDays(booth, viewer.language) ?? daysOf(fair, viewer.language);
  return [{ label: translator(viewer.language)("fairApplications:column.booth"), value: `${booth.code} · ${days}` }];
}

/** What the product says of itself, as it was sent. */
function writtenOf(viewer: Viewer, product: SubmittedProduct) {
  const { language } = viewer;
  const t = translator(language);
  const inEnglish = language === "en";
  const unit = (inEnglish && product.unitEn) || product.unitTh;
  return {
    story: (inEnglish && product.storyEn) || product.storyTh,
    capacity: product.capacityPerMonth && [formatNumber(product.capacityPerMonth), unit].filter(Boolean).join(" "),
    suits: (["Gift", "Export", "OnBoard"] as const).flatMap((what) =>
      product[`suits${what}`] ? [t(`fairApplications:product.suits${what}`)] : [],
    ),
    pictures: product.pictures.map(({ altTh, altEn, ...picture }) => ({
      ...picture,
      alt: (inEnglish && altEn) || altTh || product.nameTh,
    })),
  };
}

/** Where the one who screens goes on: the next that waits, or the list when none is left. Null before this one is decided. */
async function nextOf(viewer: Viewer, code: string, { id, state, provinceCode }: ApplicationRecord) {
  const t = translator(viewer.language);
  const next = await nextToScreen(viewer, id);
  const decided = state !== "submitted";
  if (!next)
    return decided
      ? {
          to: paths.fairPart(code, "screening", { province: provinceCode }),
          label: t("fairApplications:toRanking"),
          text: t("fairApplications:noneLeft"),
          decided,
        }
      : null;
  const name = (viewer.language === "en" && next.unitEn) || next.unitTh;
  return {
    to: paths.fairApplication(code, next.id),
    label: t("fairApplications:nextOne", { name }),
    text: t("fairApplications:left", { left: formatNumber(next.left) }),
    decided,
  };
}

/** What the viewer holds the right for and the state allows; whether it is theirs, the command asks again. */
function stepsOf(viewer: Viewer, fair: Fair, { state }: ApplicationRecord) {
  const screening = now() < fair.screenUntil;
  const undecided = state === "submitted" || state === "province_passed";
  return {
    screen: may(viewer, "fairs.screen") && state === "submitted" && screening,
    propose: may(viewer, "fairs.propose") && undecided && screening,
    takeBack: managesFairs(viewer) && state === "selected" && !fair.resultsAnnouncedAt,
    select: managesFairs(viewer) && (state === "province_passed" || state === "waitlisted") && !screening,
    cancel: managesFairs(viewer) && ![...ENDED_STATES, "completed", "no_show"].includes(state),
  };
}

/** A day as people type it, not after screening ends. */
function shownDay(day: string, fair: Fair): string {
  const last = lastDayBefore(fair.screenUntil);
  const [year, month, date] = (day < last ? day : last).split("-");
  return `${Number(date)}/${Number(month)}/${Number(year) + BUDDHIST_ERA}`;
}
