import type { Viewer } from "#app/domain/access/viewer.ts";
import { type CompanyRecord, readCompany } from "#app/domain/companies/company.server.ts";
import { formatThirteenDigits } from "#app/domain/identity/thirteen-digits.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { filingRows, findingRows } from "./checks-view.server.ts";
import { holderRows, sectorBars } from "./holders-view.server.ts";
import { type Words, wordsFor } from "./words.server.ts";
import { salesRows, statsOf, yearColumns, yearRows } from "./years-view.server.ts";

/** One company as its page shows it; null when there is none. */
export async function companyPage(viewer: Viewer, id: string | undefined) {
  const company = await readCompany(viewer, Number(id));
  if (!company) return null;
  const words = wordsFor(viewer);
  return {
    id: company.id,
    title: words.name(company),
    place: words.name({ nameTh: company.areaTh, nameEn: company.areaEn }),
    areaCode: company.areaCode,
    unitCode: company.unitCode,
    number: company.registrationNumber && formatThirteenDigits(company.registrationNumber),
    mayManage: company.mayManage,
    mayKnowNames: company.mayKnowNames,
    stats: statsOf(company, words),
    columns: yearColumns(company, words),
    years: yearRows(company, words),
    sales: salesRows(company, words),
    findings: findingRows(company, words),
    filings: filingRows(company, words),
    facts: factsOf(company, words),
    sectors: sectorBars(company, words),
    holders: holderRows(company, words),
    holdersStated: statedOf(company, words),
    board: company.board && {
      committeeId: company.board.committeeId,
      seats: company.board.seats.map((seat) => ({
        key: seat.seatId,
        role: words.t(`companies:role.${seat.role}`),
        sector: words.t(`companies:sector.${seat.sector}`),
        name: seat.isVacant
          ? words.t("companies:board.vacant")
          : (seat.nameTh ?? seat.positionTh ?? words.t("companies:board.seated")),
        detail: seat.nameTh ? seat.positionTh : null,
        isVacant: seat.isVacant,
        until: seat.until && words.t("companies:board.until", { date: words.day(seat.until) }),
      })),
    },
  };
}

export type CompanyPage = NonNullable<Awaited<ReturnType<typeof companyPage>>>;

/** What a publication says of holders that nobody has listed one by one. */
function statedOf({ holdersStated, sectorsStated, holders }: CompanyRecord, { t }: Words): string | null {
  if (holdersStated === null || holders.some(({ isCurrent }) => isCurrent)) return null;
  const sectors = sectorsStated.map((sector) => t(`companies:sector.${sector}`)).join(" · ");
  return t("companies:holders.stated", { total: holdersStated, sectors });
}

function factsOf(company: CompanyRecord, { t, day, baht }: Words) {
  const fact = (name: string, value: string | null | undefined) => ({
    label: t(`companies:fact.${name}`),
    value: value ?? "",
  });
  const capital =
    company.registeredCapitalBaht && t("companies:fact.baht", { amount: baht(company.registeredCapitalBaht) });
  const shares =
    company.shares !== null &&
    t(company.parValueBaht ? "companies:fact.sharesOf" : "companies:fact.sharesOnly", {
      shares: formatNumber(company.shares),
      par: formatNumber(company.parValueBaht),
    });
  return [
    fact("registrationNumber", company.registrationNumber && formatThirteenDigits(company.registrationNumber)),
    fact("registeredOn", day(company.registeredOn)),
    fact("capital", capital),
    fact("shares", shares || null),
    fact("kind", company.enterpriseKind && t(`companies:kind.${company.enterpriseKind}`)),
    fact("operatingSince", day(company.operatingSince)),
    fact("seNumber", company.seNumber),
    fact("seRegisteredOn", day(company.seRegisteredOn)),
    fact("seRevokedOn", day(company.seRevokedOn)),
    fact("governance", day(company.goodGovernanceNotedOn)),
    fact("groupsServed", company.groupsServed === null ? null : formatNumber(company.groupsServed)),
    fact("address", company.addressTh),
    fact("phone", company.phone),
    fact("email", company.email),
    fact("website", company.website),
    fact("note", company.noteTh),
    fact("source", company.source),
  ];
}
