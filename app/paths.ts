/** The only place that spells a URL of the portal. Values are encoded here and nowhere else. */
const part = encodeURIComponent;

type Query = Record<string, string | number | null | undefined>;

/** Pages of one fair. */
export type FairPart =
  | "settings"
  | "questions"
  | "places"
  | "quotas"
  | "applications"
  | "screening"
  | "progress"
  | "selection"
  | "allotment"
  | "sales"
  | "desk"
  | "staff"
  | "check-in"
  | "takings"
  | "daily"
  | "report"
  | "plan"
  | "plan/import"
  | "cancellation"
  | "apply"
  | "apply/papers";

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
  accountPassword: () => "/account/password",
  accounts: (query: Query = {}) => withQuery("/accounts", query),
  accountOf: (id: number) => `/accounts/${id}`,
  notices: (query: Query = {}) => withQuery("/notices", query),

  dashboard: (areaCode = "TH", query: Query = {}) =>
    withQuery(areaCode === "TH" ? "/dashboard" : `/dashboard/${part(areaCode)}`, query),

  dashboardWorkbook: (areaCode: string, query: Query = {}) =>
    withQuery(`/dashboard/${part(areaCode)}/workbook.xlsx`, query),

  pivot: (areaCode: string, query: Query = {}) => withQuery(`/dashboard/${part(areaCode)}/table`, query),
  pivotFile: (areaCode: string, type: "csv" | "xlsx", query: Query = {}) =>
    withQuery(`/dashboard/${part(areaCode)}/table.${type}`, query),

  records: (areaCode: string, query: Query = {}) => withQuery(`/dashboard/${part(areaCode)}/records`, query),
  about: () => "/about",
  /** What every indicator means; with a code, that one. */
  indicators: (code?: string, query: Query = {}) => withQuery("/indicators", query) + (code ? `#${part(code)}` : ""),
  openData: () => "/open-data",
  openDataList: () => "/open-data/datasets.json",
  openDataFile: (name: string) => `/open-data/files/${part(name)}`,
  mapShapes: (version: string) => withQuery("/map/thailand.svg", { v: version }),

  due: (query: Query = {}) => withQuery("/due", query),
  sendAll: (area: string, form: string, period: string) => `/due/${part(area)}/${part(form)}/${part(period)}`,
  reviews: (query: Query = {}) => withQuery("/reviews", query),
  windows: (query: Query = {}) => withQuery("/windows", query),
  windowExceptions: () => "/windows/exceptions",
  windowExpected: () => "/windows/expected",
  windowDates: () => "/windows/dates",
  national: (query: Query = {}) => withQuery("/national", query),
  nationalFigures: () => "/national/figures",
  integrity: () => "/integrity",
  imports: () => "/imports",
  import: (id: string) => `/imports/${part(id)}`,
  importTemplate: (form: string, period: string, type: "xlsx" | "csv" = "xlsx") =>
    withQuery(`/imports/template.${type}`, { form, period }),
  developers: () => "/developers",
  figures: (query: Query = {}) => withQuery("/api/v1/figures", query),
  openApi: () => "/api/v1/openapi.json",
  tokens: () => "/account/tokens",

  committees: (query: Query = {}) => withQuery("/committees", query),
  committee: (id: number) => `/committees/${id}`,
  committeeSettings: (id: number) => `${paths.committee(id)}/settings`,
  workingGroups: (id: number) => `${paths.committee(id)}/working-groups`,
  committeeSeats: (id: number) => `${paths.committee(id)}/seats`,
  committeeSeat: (id: number, seat: number, query: Query = {}) =>
    withQuery(`${paths.committeeSeats(id)}/${seat}`, query),
  seatStep: (id: number, seat: number, command: "appointment" | "ending" | "abolition" | "consent") =>
    `${paths.committeeSeat(id, seat)}/${command}`,
  appointmentOrder: (id: number, term: number) => `${paths.committee(id)}/orders/${term}`,
  handover: (query: Query = {}) => withQuery("/handover", query),
  handoverMade: (id: number) => `/handover/${id}`,

  units: (query: Query = {}) => withQuery("/units", query),
  unit: (code: string) => `/units/${part(code)}`,

  companies: (query: Query = {}) => withQuery("/companies", query),
  newCompany: () => "/companies/new",
  company: (id: number) => `/companies/${id}`,
  companyEdit: (id: number) => `${paths.company(id)}/edit`,
  companyHolders: (id: number) => `${paths.company(id)}/holders`,
  companyStatements: (id: number) => `${paths.company(id)}/statements`,
  companyFilings: (id: number) => `${paths.company(id)}/filings`,
  companyFile: (id: number, file: string) => `${paths.company(id)}/files/${part(file)}`,

  registerImports: () => "/register/imports",
  registerImport: (id: string, query: Query = {}) => withQuery(`/register/imports/${part(id)}`, query),
  registerImportRefused: (id: string) => `/register/imports/${part(id)}/refused.csv`,
  registerImportTemplate: (extension: "xlsx" | "csv") => `/register/imports/template.${extension}`,

  enterprise: (code: string) => `/enterprises/${part(code)}`,
  enterpriseNew: (query: Query = {}) => withQuery("/enterprises/new", query),
  enterpriseEdit: (code: string, query: Query = {}) => withQuery(`${paths.enterprise(code)}/edit`, query),
  enterpriseStatuses: (code: string) => `${paths.enterprise(code)}/statuses`,
  enterpriseMembers: (code: string) => `${paths.enterprise(code)}/members`,
  memberNumber: (code: string, person: number) => `${paths.enterpriseMembers(code)}/${person}/number`,
  enterpriseCertificates: (code: string) => `${paths.enterprise(code)}/certificates`,
  certificatePaper: (code: string, id: number) => `${paths.enterpriseCertificates(code)}/${id}/paper`,
  enterpriseClaim: (code: string) => `${paths.enterprise(code)}/claim`,
  claims: (query: Query = {}) => withQuery("/claims", query),
  claimDecision: (id: number) => `/claims/${id}/decision`,
  claimWithdrawal: (id: number) => `/claims/${id}/withdrawal`,
  corrections: () => "/claims/corrections",
  merges: (query: Query = {}) => withQuery("/merges", query),
  merge: (first: string, second: string) => `/merges/${part(first)}/${part(second)}`,
  myData: () => "/account/data",
  myDataExport: () => "/account/data/export.json",
  aboutPersonalData: () => "/about/personal-data",
  signUp: (next?: string) => withQuery("/sign-up", { next }),

  network: (query: Query = {}) => withQuery("/network", query),
  networkOf: (province: string, query: Query = {}) => withQuery(`/network/${part(province)}`, query),
  networkLinks: (province: string, query: Query = {}) => withQuery(`${paths.networkOf(province)}/links.csv`, query),
  supportNew: (query: Query = {}) => withQuery("/network/support/new", query),
  support: (id: number) => `/network/support/${id}`,
  supportEnd: (id: number) => `${paths.support(id)}/end`,
  supportCorrection: (id: number, query: Query = {}) => withQuery(`${paths.support(id)}/correction`, query),
  supportResult: (id: number) => `${paths.support(id)}/result`,
  partners: (query: Query = {}) => withQuery("/partners", query),
  partnerNew: () => "/partners/new",
  partner: (id: number, query: Query = {}) => withQuery(`/partners/${id}`, query),
  partnerEdit: (id: number) => `${paths.partner(id)}/edit`,

  meetings: (query: Query = {}) => withQuery("/meetings", query),
  meetingNew: (query: Query = {}) => withQuery("/meetings/new", query),
  meeting: (id: number) => `/meetings/${id}`,
  meetingSettings: (id: number) => `${paths.meeting(id)}/settings`,
  meetingItem: (id: number, item: number) => `${paths.meeting(id)}/items/${item}`,
  meetingItemPapers: (id: number, item: number) => `${paths.meetingItem(id, item)}/papers`,
  meetingPaper: (id: number, file: string) => `${paths.meeting(id)}/papers/${part(file)}`,
  meetingAttendance: (id: number, query: Query = {}) => withQuery(`${paths.meeting(id)}/attendance`, query),
  meetingMinutes: (id: number) => `${paths.meeting(id)}/minutes`,
  meetingMinutesPdf: (id: number) => `${paths.meeting(id)}/minutes.pdf`,
  meetingCalendar: (id: number) => `${paths.meeting(id)}/calendar.ics`,
  resolutionExcerpt: (id: number, resolution: number) => `${paths.meeting(id)}/resolutions/${resolution}.pdf`,
  committeeActionsPdf: (id: number) => `/committees/${id}/actions.pdf`,
  actions: (query: Query = {}) => withQuery("/actions", query),
  action: (id: number) => `/actions/${id}`,
  actionEvidence: (id: number) => `${paths.action(id)}/evidence`,

  report: (unit: string, period: string, form: string) => `/reports/${part(unit)}/${part(period)}/${part(form)}`,
  review: (unit: string, period: string, form: string, query: Query = {}) =>
    withQuery(`${paths.report(unit, period, form)}/review`, query),
  reportStep: (unit: string, period: string, form: string, command: string) =>
    `${paths.report(unit, period, form)}/${part(command)}`,
  reviewProvince: (area: string, form: string, period: string) =>
    `/reviews/${part(area)}/${part(form)}/${part(period)}`,
  /** All provinces of the nation, or of a region, at once. */
  reviewNation: (area: string, form: string, period: string) =>
    `/reviews/TH/${area === "TH" ? "" : `${part(area)}/`}${part(form)}/${part(period)}`,
  reportDraft: (unit: string, period: string, form: string) => `${paths.report(unit, period, form)}/draft`,
  grid: (form: string, period: string, query: Query = {}) => withQuery(`/grid/${part(form)}/${part(period)}`, query),
  gridRows: (form: string, period: string) => `${paths.grid(form, period)}/rows`,

  fairs: () => "/fairs",
  fairNew: (query: Query = {}) => withQuery("/fairs/new", query),
  fairHolidays: (query: Query = {}) => withQuery("/fairs/holidays", query),
  fairsPublished: (fair?: string) => (fair ? `/fairs/published#${part(fair)}` : "/fairs/published"),
  fair: (code: string) => `/fairs/${part(code)}`,
  fairPart: (code: string, name: FairPart, query: Query = {}) => withQuery(`${paths.fair(code)}/${name}`, query),
  fairApplication: (code: string, id: number) => `${paths.fairPart(code, "applications")}/${id}`,
  fairPaper: (code: string, file: string) => `${paths.fair(code)}/papers/${part(file)}`,

  products: (query: Query = {}) => withQuery("/products", query),
  productsIn: (province: string, query: Query = {}) => withQuery(`/products/in/${part(province)}`, query),
  productsBy: (unit: string) => `/products/by/${part(unit)}`,
  product: (id: number, query: Query = {}) => withQuery(`/products/${id}`, query),
  productReviews: (query: Query = {}) => withQuery("/products/review", query),
  productReview: (id: number) => `/products/review/${id}`,
  myAssistants: () => "/my/assistants",
  invitation: (code: string) => withQuery("/invitations", { code }),
  myProducts: (query: Query = {}) => withQuery("/my/products", query),
  newProduct: (query: Query = {}) => withQuery("/my/products/new", query),
  myProduct: (id: number) => `/my/products/${id}`,
  editProduct: (id: number) => `/my/products/${id}/edit`,
  productPictures: (id: number) => `/my/products/${id}/pictures`,
  picture: (id: string, width: number, format: string) => `/pictures/${part(id)}/${width}.${format}`,
  qr: (kind: "products" | "enterprises", code: string | number) => `/qr/${kind}/${part(String(code))}`,
  qrImage: (kind: "products" | "enterprises", code: string | number, query: Query = {}) =>
    withQuery(`/qr/${kind}/${part(String(code))}/code.svg`, query),
  sitemap: (partName?: string) => (partName ? `/sitemap/${part(partName)}` : "/sitemap.xml"),

  fairLot: (code: string, id: number, query: Query = {}) => withQuery(`${paths.fair(code)}/lots/${id}`, query),
  fairSales: (code: string, query: Query = {}) => withQuery(`/fairs/${part(code)}/sales`, query),
  fairDesk: (code: string, query: Query = {}) => withQuery(`/fairs/${part(code)}/desk`, query),
  fairDeskBooth: (code: string, allocation: number, date: string, query: Query = {}) =>
    withQuery(`/fairs/${part(code)}/desk/${allocation}/${part(date)}`, query),
  fairCheckIn: (code: string) => `/fairs/${part(code)}/check-in`,
  fairCheckInScans: (code: string) => `${paths.fairCheckIn(code)}/scans`,
  fairTakings: (code: string) => `/fairs/${part(code)}/takings`,
  fairDailyFile: (code: string, day: string, extension: "csv" | "xlsx") =>
    `${paths.fairPart(code, "daily")}/${part(day)}.${extension}`,
  fairClosing: (code: string) => `/fairs/${part(code)}/closing`,
  fairReport: (code: string) => `/fairs/${part(code)}/report`,
  fairReportFile: (code: string, extension: "csv" | "xlsx" | "pdf") => `/fairs/${part(code)}/report/sales.${extension}`,
};
