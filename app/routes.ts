import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the portal, grouped by area: the table of contents. */
export default [
  index("routes/landing.tsx"),

  // The picture of the whole
  route("dashboard", "routes/dashboard.tsx"),
  route("dashboard/:areaCode", "routes/dashboard.tsx", { id: "dashboard-of-area" }),
  route("dashboard/:areaCode/records", "routes/dashboard.records.tsx"),
  route("map/thailand.svg", "routes/map/shapes.ts"),
  route("about", "routes/about.tsx"),

  // Signing in and the reader's own choices
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("language", "routes/language.tsx"),
  route("theme", "routes/theme.tsx"),
  route("account", "routes/account.tsx"),
  route("account/tokens", "routes/account.tokens.tsx"),
  route("account/data", "routes/account.data.tsx"),
  route("account/data/export.json", "routes/account.data.export.ts"),
  route("about/personal-data", "routes/about.personal-data.tsx"),
  route("sign-up", "routes/sign-up.tsx"),

  // Reporting units, and what they report
  route("units", "routes/units.tsx"),
  route("units/:code", "routes/units.$code.tsx"),
  route("enterprises/new", "routes/enterprises.new.tsx"),
  route("enterprises/:code", "routes/enterprises.$code.tsx"),
  route("enterprises/:code/edit", "routes/enterprises.$code.edit.tsx"),
  route("enterprises/:code/statuses", "routes/enterprises.$code.statuses.tsx"),
  route("enterprises/:code/members", "routes/enterprises.$code.members.tsx"),
  route("enterprises/:code/members/:person/number", "routes/enterprises.$code.number.tsx"),
  route("enterprises/:code/certificates", "routes/enterprises.$code.certificates.tsx"),
  route("enterprises/:code/certificates/:id/paper", "routes/enterprises.$code.paper.ts"),
  route("enterprises/:code/claim", "routes/enterprises.$code.claim.tsx"),
  route("claims", "routes/claims.tsx"),
  route("claims/:id/decision", "routes/claims.$id.decision.ts"),
  route("claims/:id/withdrawal", "routes/claims.$id.withdrawal.ts"),
  route("claims/corrections", "routes/claims.corrections.tsx"),
  route("merges", "routes/merges.tsx"),
  route("merges/:first/:second", "routes/merges.$first.$second.tsx"),
  route("due", "routes/due.tsx"),
  route("reports/:unit/:period/:form", "routes/reports.$unit.$period.$form.tsx"),
  route("reports/:unit/:period/:form/draft", "routes/reports.$unit.$period.$form.draft.ts"),
  route("grid/:form/:period", "routes/grid.$form.$period.tsx"),
  route("grid/:form/:period/rows", "routes/grid.$form.$period.rows.ts"),

  // Committees: who sits, and who sat
  route("committees", "routes/committees.tsx"),
  route("committees/:id", "routes/committees.$id.tsx"),
  route("committees/:id/settings", "routes/committees.$id.settings.tsx"),
  route("committees/:id/working-groups", "routes/committees.$id.working-groups.tsx"),
  route("committees/:id/seats", "routes/committees.$id.seats.tsx"),
  route("committees/:id/seats/:seat", "routes/committees.$id.seats.$seat.tsx"),
  route("committees/:id/seats/:seat/appointment", "routes/committees.$id.seats.$seat.appointment.tsx"),
  route("committees/:id/seats/:seat/ending", "routes/committees.$id.seats.$seat.ending.tsx"),
  route("committees/:id/seats/:seat/abolition", "routes/committees.$id.seats.$seat.abolition.tsx"),
  route("committees/:id/seats/:seat/consent", "routes/committees.$id.seats.$seat.consent.tsx"),
  route("committees/:id/orders/:term", "routes/committees.$id.orders.$term.ts"),

  // Passing on what somebody who leaves owns
  route("handover", "routes/handover.tsx"),
  route("handover/:id", "routes/handover.$id.tsx"),

  // SE companies: registration, holders, years and filings
  route("companies", "routes/companies.tsx"),
  route("companies/new", "routes/companies.new.tsx"),
  route("companies/:id", "routes/companies.$id.tsx"),
  route("companies/:id/edit", "routes/companies.$id.edit.tsx"),
  route("companies/:id/holders", "routes/companies.$id.holders.tsx"),
  route("companies/:id/statements", "routes/companies.$id.statements.tsx"),
  route("companies/:id/filings", "routes/companies.$id.filings.tsx"),
  route("companies/:id/files/:file", "routes/companies.$id.files.$file.ts"),

  // Figures of many units from a file
  route("imports", "routes/imports.tsx"),
  route("imports/template.csv", "routes/imports.template.ts"),
  route("imports/:id", "routes/imports.$id.tsx"),

  // Enterprises from a file
  route("register/imports", "routes/register.imports.tsx"),
  route("register/imports/template.xlsx", "routes/register.imports.template.ts"),
  route("register/imports/template.csv", "routes/register.imports.template.ts", { id: "register-template-csv" }),
  route("register/imports/:id", "routes/register.imports.$id.tsx"),
  route("register/imports/:id/refused.csv", "routes/register.imports.$id.refused.ts"),

  // Approving and accepting: what waits, one report, and its steps
  route("reviews", "routes/reviews.tsx"),
  route("reviews/:area/:form/:period", "routes/reviews.$area.$form.$period.tsx"),
  route("reports/:unit/:period/:form/review", "routes/reports.$unit.$period.$form.review.tsx"),
  route("reports/:unit/:period/:form/submission", "routes/reports.$unit.$period.$form.submission.tsx"),
  route("reports/:unit/:period/:form/withdrawal", "routes/reports.$unit.$period.$form.withdrawal.tsx"),
  route("reports/:unit/:period/:form/approval", "routes/reports.$unit.$period.$form.approval.tsx"),
  route("reports/:unit/:period/:form/return", "routes/reports.$unit.$period.$form.return.tsx"),
  route("reports/:unit/:period/:form/acceptance", "routes/reports.$unit.$period.$form.acceptance.tsx"),
  route("reports/:unit/:period/:form/reopening", "routes/reports.$unit.$period.$form.reopening.tsx"),
  route("reports/:unit/:period/:form/notes", "routes/reports.$unit.$period.$form.notes.tsx"),

  // The network: who supports whom, by province and for the nation; partners
  route("network", "routes/network.tsx"),
  route("network/support/new", "routes/network.support.new.tsx"),
  route("network/support/:id", "routes/network.support.$id.tsx"),
  route("network/support/:id/end", "routes/network.support.$id.end.tsx"),
  route("network/support/:id/correction", "routes/network.support.$id.correction.tsx"),
  route("network/support/:id/result", "routes/network.support.$id.result.tsx"),
  route("network/:province", "routes/network.$province.tsx"),
  route("network/:province/links.csv", "routes/network.$province.links.ts"),
  route("partners", "routes/partners.tsx"),
  route("partners/new", "routes/partners.new.tsx"),
  route("partners/:id", "routes/partners.$id.tsx"),
  route("partners/:id/edit", "routes/partners.$id.edit.tsx"),

  // What the department looks after: periods, targets
  route("windows", "routes/windows.tsx"),
  route("windows/exceptions", "routes/windows.exceptions.tsx"),
  route("windows/expected", "routes/windows.expected.tsx"),
  route("national", "routes/national.tsx"),
  route("national/figures", "routes/national.figures.tsx"),
  route("integrity", "routes/integrity.tsx"),

  // Meetings of committees, and what they gave to whom
  route("meetings", "routes/meetings.tsx"),
  route("meetings/new", "routes/meetings.new.tsx"),
  route("meetings/:id", "routes/meetings.$id.tsx"),
  route("meetings/:id/settings", "routes/meetings.$id.settings.tsx"),
  route("meetings/:id/items/:item", "routes/meetings.$id.items.$item.tsx"),
  route("meetings/:id/items/:item/papers", "routes/meetings.$id.items.$item.papers.tsx"),
  route("meetings/:id/papers/:file", "routes/meetings.$id.papers.$file.ts"),
  route("meetings/:id/attendance", "routes/meetings.$id.attendance.tsx"),
  route("meetings/:id/minutes", "routes/meetings.$id.minutes.tsx"),
  route("meetings/:id/minutes.pdf", "routes/meetings.$id.minutes-pdf.ts"),
  route("meetings/:id/calendar.ics", "routes/meetings.$id.calendar.ts"),
  route("meetings/:id/resolutions/:file", "routes/meetings.$id.resolutions.$file.ts"),
  route("committees/:id/actions.pdf", "routes/actions.of-committee-pdf.ts"),
  route("actions", "routes/actions.tsx"),
  route("actions/:id", "routes/actions.$id.tsx"),
  route("actions/:id/evidence", "routes/actions.$id.evidence.ts"),

  // For other programs
  route("developers", "routes/developers.tsx"),
  route("api/v1/figures", "routes/api.v1.figures.ts"),
  route("api/v1/areas", "routes/api.v1.areas.ts"),
  route("api/v1/indicators", "routes/api.v1.indicators.ts"),
  route("api/v1/observations", "routes/api.v1.observations.ts"),
  route("api/v1/openapi.json", "routes/api.v1.openapi.ts"),
  route("api/v1/enterprises", "routes/api.v1.enterprises.ts"),
  route("api/v1/products", "routes/api.v1.products.ts"),
  route("api/v1/fairs", "routes/api.v1.fairs.ts"),

  // Products: what the public sees, what enterprises write, what offices publish
  route("products", "routes/products.tsx"),
  route("products/in/:province", "routes/products.in.$province.tsx"),
  route("products/by/:code", "routes/products.by.$code.tsx"),
  route("products/review", "routes/products.review.tsx"),
  route("products/review/:id", "routes/products.review.$id.tsx"),
  route("products/:id", "routes/products.$id.tsx"),
  route("my/products", "routes/my.products.tsx"),
  route("my/products/new", "routes/my.products.new.tsx"),
  route("my/products/:id", "routes/my.products.$id.tsx"),
  route("my/products/:id/edit", "routes/my.products.$id.edit.tsx"),
  route("my/products/:id/pictures", "routes/my.products.$id.pictures.tsx"),
  route("pictures/:id/:file", "routes/pictures.$id.$file.ts"),
  route("qr/:kind/:code", "routes/qr.$kind.$code.tsx"),
  route("qr/:kind/:code/code.svg", "routes/qr.$kind.$code.image.ts"),
  route("robots.txt", "routes/robots.ts"),
  route("sitemap.xml", "routes/sitemap.ts"),
  route("sitemap/:part", "routes/sitemap.$part.ts"),

  // Fairs: set up, applied for, screened, selected
  route("fairs", "routes/fairs.tsx"),
  route("fairs/new", "routes/fairs.new.tsx"),
  route("fairs/holidays", "routes/fairs.holidays.tsx"),
  route("fairs/published", "routes/fairs.published.tsx"),
  route("fairs/:code", "routes/fairs.$code.tsx"),
  route("fairs/:code/settings", "routes/fairs.$code.settings.tsx"),
  route("fairs/:code/questions", "routes/fairs.$code.questions.tsx"),
  route("fairs/:code/places", "routes/fairs.$code.places.tsx"),
  route("fairs/:code/quotas", "routes/fairs.$code.quotas.tsx"),
  route("fairs/:code/apply", "routes/fairs.$code.apply.tsx"),
  route("fairs/:code/apply/papers", "routes/fairs.$code.apply.papers.tsx"),
  route("fairs/:code/papers/:file", "routes/fairs.$code.papers.$file.ts"),
  route("fairs/:code/applications", "routes/fairs.$code.applications.tsx"),
  route("fairs/:code/applications/:id", "routes/fairs.$code.applications.$id.tsx"),
  route("fairs/:code/screening", "routes/fairs.$code.screening.tsx"),
  route("fairs/:code/progress", "routes/fairs.$code.progress.tsx"),
  route("fairs/:code/selection", "routes/fairs.$code.selection.tsx"),

  // Who stands where: the plan, giving booths, lots
  route("fairs/:code/plan", "routes/fairs.$code.plan.tsx"),
  route("fairs/:code/plan/import", "routes/fairs.$code.plan.import.tsx"),
  route("fairs/:code/allotment", "routes/fairs.$code.allotment.tsx"),
  route("fairs/:code/lots/:id", "routes/fairs.$code.lots.$id.tsx"),

  // During a fair and after it: sales, check-in, the report
  route("fairs/:code/sales", "routes/fairs.$code.sales.tsx"),
  route("fairs/:code/desk", "routes/fairs.$code.desk.tsx"),
  route("fairs/:code/desk/:allocation/:date", "routes/fairs.$code.desk.$allocation.$date.tsx"),
  route("fairs/:code/check-in", "routes/fairs.$code.check-in.tsx"),
  route("fairs/:code/check-in/scans", "routes/fairs.$code.check-in.scans.ts"),
  route("fairs/:code/takings", "routes/fairs.$code.takings.tsx"),
  route("fairs/:code/closing", "routes/fairs.$code.closing.tsx"),
  route("fairs/:code/report", "routes/fairs.$code.report.tsx"),
  route("fairs/:code/report/:file", "routes/fairs.$code.report.files.ts"),

  // Whatever else was asked for
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
