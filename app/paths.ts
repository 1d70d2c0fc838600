/** The only place that spells a URL of the portal. Values are encoded here and nowhere else. */
const part = encodeURIComponent;

/** Adds the parameters that have a value, in the order given. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
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

  dashboard: (areaCode = "TH", query: Record<string, string | null | undefined> = {}) =>
    withQuery(areaCode === "TH" ? "/dashboard" : `/dashboard/${part(areaCode)}`, query),

  due: () => "/due",
  units: (query: Record<string, string | null | undefined> = {}) => withQuery("/units", query),
  unit: (code: string) => `/units/${part(code)}`,

  report: (unit: string, period: string, form: string) => `/reports/${part(unit)}/${part(period)}/${part(form)}`,
};
