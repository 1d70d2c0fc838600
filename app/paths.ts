/** The only place that spells a URL of the portal. Values are encoded here and nowhere else. */
const part = encodeURIComponent;

type Query = Record<string, string | number | null | undefined>;

/** Adds the parameters that have a value, in the order given. */
export function withQuery(path: string, query: Query): string {
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

export const paths = {
  home: () => "/",
  signIn: (next?: string) => withQuery("/sign-in", { next }),
  signOut: () => "/sign-out",
  language: () => "/language",
  theme: () => "/theme",
  account: () => "/account",

  dashboard: (areaCode = "TH", query: Query = {}) =>
    withQuery(areaCode === "TH" ? "/dashboard" : `/dashboard/${part(areaCode)}`, query),

  records: (areaCode: string, query: Query = {}) => withQuery(`/dashboard/${part(areaCode)}/records`, query),
  about: () => "/about",
  mapShapes: (version: string) => withQuery("/map/thailand.svg", { v: version }),

  due: (query: Query = {}) => withQuery("/due", query),
  reviews: (query: Query = {}) => withQuery("/reviews", query),
  windows: (query: Query = {}) => withQuery("/windows", query),
  windowExceptions: () => "/windows/exceptions",
  windowExpected: () => "/windows/expected",
  national: (query: Query = {}) => withQuery("/national", query),
  nationalFigures: () => "/national/figures",
  integrity: () => "/integrity",
  imports: () => "/imports",
  import: (id: string) => `/imports/${part(id)}`,
  importTemplate: (form: string, period: string) => withQuery("/imports/template.csv", { form, period }),
  developers: () => "/developers",
  figures: (query: Query = {}) => withQuery("/api/v1/figures", query),
  openApi: () => "/api/v1/openapi.json",
  tokens: () => "/account/tokens",

  units: (query: Query = {}) => withQuery("/units", query),
  unit: (code: string) => `/units/${part(code)}`,

  report: (unit: string, period: string, form: string) => `/reports/${part(unit)}/${part(period)}/${part(form)}`,
  review: (unit: string, period: string, form: string, query: Query = {}) =>
    withQuery(`${paths.report(unit, period, form)}/review`, query),
  reportStep: (unit: string, period: string, form: string, command: string) =>
    `${paths.report(unit, period, form)}/${part(command)}`,
  reviewProvince: (area: string, form: string, period: string) =>
    `/reviews/${part(area)}/${part(form)}/${part(period)}`,
  reportDraft: (unit: string, period: string, form: string) => `${paths.report(unit, period, form)}/draft`,
  grid: (form: string, period: string, query: Query = {}) => withQuery(`/grid/${part(form)}/${part(period)}`, query),
  gridRows: (form: string, period: string) => `${paths.grid(form, period)}/rows`,
};
