import type { Viewer } from "#app/domain/access/viewer.ts";
import { ENDED_STATES } from "#app/domain/fairs/application-states.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import type { Fair } from "#app/domain/fairs/fair.ts";
import { dateChangesOf } from "#app/domain/fairs/fair-history.server.ts";
import { questionsOf } from "#app/domain/fairs/fair-questions.server.ts";
import {
  type OwnApplication,
  type OwnProduct,
  ownEnterprises,
  ownProducts,
  readOwnApplication,
} from "#app/domain/fairs/own-application.server.ts";
import { POINTS } from "#app/domain/fairs/score.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { fairWords } from "./fair-words.server.ts";
import { daysOf, fairFrame, lastDayOf, someDays, timeLeft } from "./frame.server.ts";
import { scoreWords } from "./score-words.server.ts";

/** The own application of an enterprise: where it stands, what can be done now, and its form. Null when not there. */
export async function applyPage(viewer: Viewer, code: string, unitCode: string | null) {
  const fair = await readFair(viewer, code);
  const enterprises = await ownEnterprises(viewer);
  const enterprise = enterprises.find((each) => each.code === unitCode) ?? enterprises[0];
  if (!fair?.publishedAt || !enterprise) return null;
  const { language } = viewer;
  const words = await fairWords(viewer);
  const newest = await readOwnApplication(viewer, code, enterprise.id);
  const live = newest && !ENDED_STATES.includes(newest.state) ? newest : null;
  const products = await ownProducts(viewer, enterprise.id);
  const questions = await questionsOf(viewer, code);
  const categories = [...new Set(products.map((product) => product.categoryCode))];
  return {
    frame: await fairFrame(viewer, fair, "apply"),
    unit: { code: enterprise.code, name: words.name(enterprise) },
    others: enterprises
      .filter((each) => each !== enterprise)
      .map((each) => ({ to: paths.fairPart(code, "apply", { unit: each.code }), name: words.name(each) })),
    status: newest && statusOf(viewer, fair, newest, words),
    papers: live?.papers.map((paper) => ({ ...paper, to: paths.fairPaper(code, paper.id) })) ?? [],
    extension: (await dateChangesOf(viewer, code)).find(({ extended }) => extended)?.reason ?? null,
    may: mayOf(fair, live),
    closes: lastDayOf(fair.applyUntil, language),
    values: {
      version: live ? String(live.version) : "",
      categoryCode:
        live?.categoryCode ??
        (categories.includes(enterprise.categoryCode)
          ? enterprise.categoryCode
          : (categories[0] ?? enterprise.categoryCode)),
      contactPhone: live?.contactPhone ?? enterprise.phone ?? "",
      products: live?.products.map((product) => product.productId) ?? [],
      answers: Object.fromEntries((live?.answers ?? []).map(({ id, answer }) => [id, answer])) as Record<
        string,
        string
      >,
    },
    categories: words.categories.filter(
      ({ value }) => categories.includes(value) || value === live?.categoryCode || value === enterprise.categoryCode,
    ),
    products: products.map((product) => ({
      id: product.id,
      name: words.name(product),
      category: words.category(product.categoryCode),
      stars: product.stars,
      unfit: unfitOf(fair, product, viewer),
    })),
    questions: questions.map(({ id, kind, required, textTh, textEn }) => ({
      ...{ id, kind, required },
      text: (language === "en" && textEn) || textTh,
    })),
  };
}

export type ApplyPage = NonNullable<Awaited<ReturnType<typeof applyPage>>>;

function mayOf(fair: Fair, live: OwnApplication | null) {
  const at = now();
  const open = at >= fair.applyFrom && at < fair.applyUntil && !fair.closedAt && !fair.cancelledAt;
  const mending = live?.state === "returned" && live.fixUntil !== null && at < live.fixUntil;
  const draft = live === null || live.state === "draft";
  return {
    edit: mending || (open && (draft || ["submitted", "province_passed", "returned"].includes(live?.state ?? ""))),
    keepDraft: draft || live?.state === "returned",
    changeCategory: draft || live?.state === "returned",
    paper: live !== null && ["draft", "returned", "submitted"].includes(live.state) && (open || mending),
    withdraw: live !== null && !["completed", "no_show"].includes(live.state),
    begun: live !== null,
    tooEarly: at < fair.applyFrom,
  };
}

function unfitOf(fair: Fair, product: OwnProduct, viewer: Viewer): string | null {
  const t = translator(viewer.language);
  if (fair.minimumStars !== null && (product.stars ?? 0) < fair.minimumStars)
    return t("fairApplications:unfit.stars", { stars: fair.minimumStars });
  return fair.certificateRequired && !product.certified ? t("fairApplications:unfit.certificate") : null;
}

function statusOf(viewer: Viewer, fair: Fair, own: OwnApplication, words: Awaited<ReturnType<typeof fairWords>>) {
  const { language } = viewer;
  const t = translator(language);
  const lines: string[] = [];
  if (own.submittedAt) lines.push(t("fairApplications:sentAt", { at: formatDateTime(own.submittedAt, language) }));
  const score = own.submittedAt && scoreWords(viewer, own);
  if (score) lines.push(t("fairApplications:yourScore", { score }));
  if (own.waiting) {
    const { before, blockedBy } = own.waiting;
    const group = { category: words.category(own.categoryCode) };
    lines.push(t("fairApplications:waiting.before", { before: formatNumber(before), ...group }));
    lines.push(
      blockedBy
        ? t("fairApplications:waiting.blocked", {
            row: words.row(blockedBy),
            capacity: formatNumber(blockedBy.capacity),
          })
        : t("fairApplications:waiting.free"),
    );
  }
  const expires = own.booth?.expiresAt ?? null;
  const told = ["returned", "province_failed", "cancelled"].includes(own.state);
  return {
    state: own.state,
    next: t(`fairApplications:next.${own.state}`, { points: -POINTS.noShow }),
    lines,
    reason: told ? own.reason : null,
    reasonCode:
      own.state === "province_failed" && own.reasonCode ? t(`fairApplications:failReason.${own.reasonCode}`) : null,
    fixUntil: own.state === "returned" && own.fixUntil ? lastDayOf(own.fixUntil, language) : null,
    booth: own.booth && {
      code: own.booth.code,
      zone: `${(language === "en" && own.booth.zoneEn) || own.booth.zoneTh} · ${t("fairs:hall", { hall: own.booth.hall })}`,
      expires: expires && formatDateTime(expires, language),
      left: expires && timeLeft(expires, now(), t),
    },
    /** The code to move in with, and the sales of the booth. */
    pass: own.state === "confirmed" ? `${paths.fairSales(fair.code)}#passes` : null,
    days: (own.booth && someDays(own.booth, language)) ?? daysOf(fair, language),
  };
}
