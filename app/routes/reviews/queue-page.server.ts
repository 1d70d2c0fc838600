import type { TFunction } from "i18next";
import { can, scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { addDays, bangkokDate } from "#app/domain/periods/fiscal.ts";
import { COUNT_UP_TO, decisionsWaiting } from "#app/domain/reviews/inbox.server.ts";
import { queueGroups } from "#app/domain/reviews/queue-groups.server.ts";
import { reviewQueue } from "#app/domain/reviews/review-queue.server.ts";
import { type QueueQuery, queueQueryOf } from "#app/domain/reviews/review-queue.ts";
import { DAYS_TO_MEND } from "#app/domain/reviews/send-back.server.ts";
import { formatDateTime, formatNumber, formatPeriod, typedDate } from "#app/i18n/format.ts";
import { nameIn, wordIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";
import { waitingList } from "../review/waiting-list.server.ts";

/** What waits for a reviewer, as the address asks for it, in the reader's words. */
export async function queuePage(viewer: Viewer, parameters: URLSearchParams, t: TFunction) {
  const query = queueQueryOf(parameters);
  const { language } = viewer;
  const name = wordIn({ language });
  const [page, groups, waiting] = [
    await reviewQueue(viewer, query),
    await queueGroups(viewer, query),
    await decisionsWaiting(viewer),
  ];
  const accepts = can(viewer, "reports.accept");
  const here = paths.reviews({ ...query });
  return {
    title: t("reviews:title"),
    questions: query.form || query.period || query.area || query.after ? [] : await waitingList(viewer),
    accepts,
    chosen: { form: query.form ?? "", period: query.period ?? "", area: query.area ?? "", after: query.after ?? "" },
    filters: await filtersOf(viewer, query),
    summary: t(waiting > COUNT_UP_TO ? "reviews:queue.more" : "reviews:queue.waiting", {
      count: formatNumber(Math.min(waiting, COUNT_UP_TO)) as unknown as number,
    }),
    everywhere:
      accepts && query.form && query.period && groups.length > 1
        ? paths.reviewNation("TH", query.form, query.period)
        : null,
    groups: groups.map((group) => ({
      key: `${group.provinceCode}/${group.formCode}/${group.periodCode}`,
      place: group.provinceTh ? name(group.provinceTh, group.provinceEn) : t("reviews:queue.whole"),
      form: name(group.formTh, group.formEn),
      period: formatPeriod(group.periodCode, language, "short"),
      waiting: formatNumber(group.waiting),
      expected: formatNumber(group.expected),
      /** All of them at once, where they are one province's. */
      together: group.provinceCode && paths.reviewProvince(group.provinceCode, group.formCode, group.periodCode),
      /** All provinces at once, where the group is the nation's and holds more than one report. */
      everywhere:
        accepts && !group.provinceCode && group.waiting > 1
          ? paths.reviewNation("TH", group.formCode, group.periodCode)
          : null,
      reports: paths.reviews({ form: group.formCode, period: group.periodCode, area: group.provinceCode }),
    })),
    rows: page.rows.map((row) => ({
      key: `${row.unitCode}/${row.periodCode}/${row.formCode}`,
      unit: name(row.unitTh, row.unitEn),
      version: row.version,
      unitCode: row.unitCode,
      kind: row.kind,
      to: paths.review(row.unitCode, row.periodCode, row.formCode, { back: here }),
      place: row.kind === "enterprise" ? name(row.areaTh, row.areaEn) : null,
      province: name(row.provinceTh, row.provinceEn),
      form: name(row.formTh, row.formEn),
      period: formatPeriod(row.periodCode, language, "short"),
      sentBy: name(row.sentTh, row.sentEn),
      since: formatDateTime(row.since, language),
      onTime: row.onTime,
    })),
    next: page.next,
    mendUntil: typedDate(addDays(bangkokDate(now()), DAYS_TO_MEND), language),
  };
}

export type QueuePage = Awaited<ReturnType<typeof queuePage>>;

async function filtersOf(viewer: Viewer, query: QueueQuery) {
  const { language } = viewer;
  const name = nameIn({ language });
  const { forms } = await readCatalogue();
  const all = await queueGroups(viewer, {});
  const periods = [...new Set(all.map((group) => group.periodCode)), query.period].filter((code) => code !== null);
  return {
    forms: forms.map((form) => ({ value: form.code, label: name(form) })),
    periods: [...new Set(periods)].flatMap((code) =>
      code ? [{ value: code, label: formatPeriod(code, language, "short") }] : [],
    ),
    areas: (await areasOf(viewer)).map((area) => ({ value: area.code, label: name(area) })),
  };
}

/** Provinces for who sees more than one, the districts of the province for who sees one. */
async function areasOf(viewer: Viewer) {
  const approve = scopeOf(viewer, "reports.approve");
  if (can(viewer, "reports.accept")) return provinces();
  const [only] = approve.areas;
  if (only && approve.areas.length === 1) return (await unitFilters(viewer, only)).districts;
  return (await provinces()).filter((province) => approve.areas.includes(province.code));
}
