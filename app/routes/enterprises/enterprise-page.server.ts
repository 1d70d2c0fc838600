import type { TFunction } from "i18next";
import { type Viewer, viewerName } from "#app/domain/access/viewer.ts";
import { enterpriseHistory } from "#app/domain/enterprises/enterprise-history.server.ts";
import type {
  CertificateRow,
  EnterpriseRecord,
  MemberRow,
  StatusRow,
  SupportRow,
} from "#app/domain/enterprises/enterprise-record.ts";
import { formatThirteenDigits } from "#app/domain/identity/thirteen-digits.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";

/** The record of an enterprise as its page shows it: words, days and figures in the reader's language. */
export async function enterprisePage(viewer: Viewer, record: EnterpriseRecord) {
  const { language } = viewer;
  const t = translator(language);
  const name = nameIn({ language });
  const { code, category, province, district, may } = record;
  return {
    code,
    name: name(record),
    category: { code: category.code, name: name(category) },
    crumbs: [province, district].map((area) => ({ code: area.code, name: name(area) })),
    producerType: t(`enterprises:producerType.${record.producerType}`),
    facts: factsOf(record, name, language, t),
    story: (language === "en" && record.storyEn) || record.storyTh,
    contact: { phone: record.phone, email: record.email, website: record.website },
    statuses: record.statuses.map((status) => statusOf(status, language, t)),
    certificates: record.certificates.map((certificate) => certificateOf(certificate, language, t)),
    members: record.members.map((member) => memberOf(member, language)),
    hidesNames: record.members.some((member) => member.name === null),
    products: {
      total: formatNumber(record.products.total),
      some: record.products.some.map((product) => ({ ...product, name: name(product) })),
    },
    supports: record.supports.map((support) => supportOf(support, language)),
    inactive: record.activeTo && formatDate(record.activeTo, language, "long"),
    may,
    claimAt: may.claim ? claimAt(viewer, code) : null,
    history:
      may.edit || may.decide ? (await enterpriseHistory(viewer, code)).map((event) => eventOf(event, language, t)) : [],
  };
}

export type EnterprisePage = Awaited<ReturnType<typeof enterprisePage>>;

/** Whoever has no account yet makes one on the way. */
function claimAt(viewer: Viewer, code: string): string {
  const at = paths.enterpriseClaim(code);
  return viewer.userId === null ? paths.signUp(at) : at;
}

type Name = (of: { nameTh: string; nameEn: string | null }) => string;

function factsOf(record: EnterpriseRecord, name: Name, language: Language, t: TFunction) {
  const place = [record.subdistrict, record.district, record.province].flatMap((area) => (area ? [name(area)] : []));
  const facts: [string, string | null][] = [
    ["otherName", language === "en" ? (record.nameEn ? record.nameTh : null) : record.nameEn],
    ["producerType", t(`enterprises:producerType.${record.producerType}`)],
    ["category", name(record.category)],
    ["businessAreas", record.businessAreas.map(name).join(" · ")],
    ["site", place.join(" · ")],
    ["siteAddress", record.siteAddressTh],
    ["founded", record.foundedOn && formatDate(record.foundedOn, language)],
    ["registrationNumber", record.registrationNumber && formatThirteenDigits(record.registrationNumber)],
    ["externalCode", record.externalCode],
  ];
  return facts.flatMap(([key, value]) => (value ? [{ label: t(`enterprises:record.${key}`), value }] : []));
}

function statusOf(
  { id, kind, registerNumber, round, from, to, isCurrent }: StatusRow,
  language: Language,
  t: TFunction,
) {
  const year = round && (language === "th" ? round.fiscalYear : round.fiscalYear - 543);
  return {
    id,
    kind,
    isCurrent,
    name: t(`enterprises:status.${kind}`),
    detail: [
      registerNumber && t("enterprises:record.number", { number: registerNumber }),
      round && t("enterprises:record.round", { number: round.number, year }),
      spanOf(from, to, language, t),
    ].filter((text) => text !== null && text !== ""),
  };
}

function certificateOf(certificate: CertificateRow, language: Language, t: TFunction) {
  const { id, scheme, number, issuer, product, from, to, isValid, isVerified, hasPaper } = certificate;
  const lapsed = !isValid && to !== null;
  const key = isValid ? (to ? "validUntil" : "noEnd") : lapsed ? "lapsed" : "notYet";
  const days = { from: formatDate(from, language), to: to ? formatDate(to, language) : "" };
  return {
    ...{ id, number, issuer, product, isValid, isVerified, hasPaper },
    scheme: t(`enterprises:scheme.${scheme}`, { defaultValue: scheme }),
    term: t(`enterprises:record.${key}`, days),
  };
}

function memberOf(member: MemberRow, language: Language) {
  const { id, personId, role, phone, email, idNumberMasked } = member;
  return {
    id,
    personId,
    role,
    phone,
    email,
    idNumberMasked,
    name: (language === "en" && member.nameEn) || member.name,
  };
}

function supportOf(support: SupportRow, language: Language) {
  const { id, cog, whatTh, sectorCode, resultTh, from, to, valueBaht } = support;
  const supporter = (language === "en" && support.supporterEn) || support.supporterTh;
  const [start, end] = [formatDate(from, language), to ? formatDate(to, language) : null];
  return {
    ...{ id, cog, what: whatTh, sector: sectorCode, result: resultTh, supporter },
    when: end ? `${start} – ${end}` : start,
    value: valueBaht && formatNumber(valueBaht, { decimals: 0 }),
  };
}

function spanOf(from: string, to: string | null, language: Language, t: TFunction): string {
  const days = { from: formatDate(from, language), to: to ? formatDate(to, language) : "" };
  return t(to ? "enterprises:record.until" : "enterprises:record.since", days);
}

function eventOf(event: Awaited<ReturnType<typeof enterpriseHistory>>[number], language: Language, t: TFunction) {
  const by = { nameTh: event.byTh ?? "", nameEn: event.byEn };
  return {
    id: event.id,
    title: t(`enterprises:history.${event.action}`, { defaultValue: t("enterprises:history.other") }),
    by: event.byTh ? viewerName({ ...by, userId: null, grants: [], language }) : t("enterprises:history.system"),
    at: formatDateTime(event.at, language),
    atIso: event.at.toISOString(),
  };
}
