import Big from "big.js";
import type { Viewer } from "#app/domain/access/viewer.ts";
import {
  type CompanyList,
  type ListedCompany,
  listCompanies,
  RESULTS,
} from "#app/domain/companies/companies.server.ts";
import { areasWithoutCompany } from "#app/domain/companies/register-company.server.ts";
import { ownArea, unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import type { ResultColumn } from "#app/ui/charts/result-columns.tsx";
import { type Words, wordsFor } from "./words.server.ts";

export const SORTS = ["place", "net", "revenue", "accumulated"] as const;

/** The companies that an address asks for, with the picture of their results, in the reader's words. */
export async function companyListPage(viewer: Viewer, parameters: URLSearchParams) {
  const words = wordsFor(viewer);
  const { t, name } = words;
  // An official begins with the own province, whose company stands out among all in the picture.
  const area = parameters.get("area") ?? ownArea(viewer)?.slice(0, 2) ?? "";
  const result = RESULTS.find((each) => each === parameters.get("result")) ?? null;
  const sort = SORTS.find((each) => each === parameters.get("sort")) ?? "place";
  const list = await listCompanies(viewer, { area, result, year: Number(parameters.get("year")) || null });
  const { regions } = await unitFilters(viewer, null);
  const free = await areasWithoutCompany(viewer);
  return {
    title: t("companies:title"),
    chosen: { area, result: result ?? "", sort, year: list.year ? String(list.year) : "" },
    isFiltered: Boolean((area && area !== "TH") || result),
    years: list.years.map((year) => ({ value: String(year), label: words.year(year) })),
    areas: regions.map((region) => ({
      label: name(region),
      options: [
        { value: region.code, label: name(region) },
        ...region.provinces
          .filter(({ code }) => code !== "10")
          .map((each) => ({ value: each.code, label: name(each) })),
      ],
    })),
    yearText: list.year ? words.year(list.year) : null,
    stats: statsOf(list, words),
    chart: chartOf(list, words),
    rows: sorted(list.companies, sort).map((company) => rowOf(company, words)),
    summary: t("companies:count", { total: list.companies.length, all: list.all.length }),
    mayRegister: free.length > 0,
  };
}

export type CompanyListPage = Awaited<ReturnType<typeof companyListPage>>;

function statsOf({ all }: CompanyList, { t, baht, short }: Words) {
  const nets = all.flatMap(({ figures }) => (figures?.netBaht ? [new Big(figures.netBaht)] : []));
  const accumulated = all.flatMap(({ figures }) =>
    figures?.accumulatedBaht ? [new Big(figures.accumulatedBaht)] : [],
  );
  const ordered = [...nets].sort((a, b) => a.cmp(b));
  const middle = Math.floor(ordered.length / 2);
  const median =
    ordered.length === 0
      ? null
      : ordered.length % 2
        ? ordered[middle]!
        : ordered[middle - 1]!.plus(ordered[middle]!).div(2).round(0);
  const of = t("companies:stat.of", {
    total: all.filter(({ areaCode }) => areaCode !== "TH").length,
    reported: nets.length,
  });
  return [
    { key: "profit", value: nets.length ? String(nets.filter((net) => net.gt(0)).length) : null, note: of },
    { key: "loss", value: nets.length ? String(nets.filter((net) => net.lt(0)).length) : null, note: of },
    { key: "accumulated", value: nets.length ? String(accumulated.filter((sum) => sum.lt(0)).length) : null, note: of },
    { key: "median", value: median && short(median.toFixed()), exact: median && baht(median.toFixed()), note: "" },
  ].map((stat) => ({
    exact: null,
    ...stat,
    label: t(`companies:stat.${stat.key}`),
    missing: t("companies:stat.none"),
  }));
}

/** Every company that reported, from the highest result to the lowest; those filtered out stay, faded. */
function chartOf({ all, companies }: CompanyList, words: Words) {
  const shown = new Set(companies.map(({ id }) => id));
  const nets = all.filter(({ figures }) => figures?.netBaht != null);
  const net = (company: ListedCompany) => new Big(company.figures!.netBaht!);
  const ordered = [...nets].sort((a, b) => net(b).cmp(net(a)));
  if (ordered.length === 0) return null;
  const most = ordered.reduce((max, each) => (net(each).abs().gt(max) ? net(each).abs() : max), new Big(1));
  const columns: ResultColumn[] = ordered.map((company) => ({
    key: company.id,
    title: `${words.name({ nameTh: company.areaTh, nameEn: company.areaEn })} ${words.baht(net(company).toFixed())}`,
    part: Number(net(company).div(most).toFixed(4)),
    faded: !shown.has(company.id),
  }));
  return {
    columns,
    scale: {
      top: words.short(net(ordered[0]!).toFixed()),
      zero: "0",
      bottom: words.short(net(ordered.at(-1)!).toFixed()),
    },
  };
}

function sorted(companies: ListedCompany[], sort: (typeof SORTS)[number]): ListedCompany[] {
  if (sort === "place") return companies;
  const field = ({ net: "netBaht", revenue: "revenueBaht", accumulated: "accumulatedBaht" } as const)[sort];
  const figure = (company: ListedCompany) => company.figures?.[field] ?? null;
  return [...companies].sort((a, b) => {
    const [one, other] = [figure(a), figure(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return new Big(other).cmp(one);
  });
}

function rowOf(company: ListedCompany, words: Words) {
  const { id, figures, warnings } = company;
  return {
    id,
    name: words.name(company),
    place: words.name({ nameTh: company.areaTh, nameEn: company.areaEn }),
    revenue: words.baht(figures?.revenueBaht ?? null),
    net: words.baht(figures?.netBaht ?? null),
    accumulated: words.baht(figures?.accumulatedBaht ?? null),
    warnings,
  };
}
