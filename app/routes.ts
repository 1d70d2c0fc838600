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

  // Reporting units, and what they report
  route("units", "routes/units.tsx"),
  route("units/:code", "routes/units.$code.tsx"),
  route("due", "routes/due.tsx"),
  route("reports/:unit/:period/:form", "routes/reports.$unit.$period.$form.tsx"),
  route("reports/:unit/:period/:form/draft", "routes/reports.$unit.$period.$form.draft.ts"),
  route("grid/:form/:period", "routes/grid.$form.$period.tsx"),
  route("grid/:form/:period/rows", "routes/grid.$form.$period.rows.ts"),

  // Figures of many units from a file
  route("imports", "routes/imports.tsx"),
  route("imports/template.csv", "routes/imports.template.ts"),
  route("imports/:id", "routes/imports.$id.tsx"),

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

  // What the department looks after: periods, targets
  route("windows", "routes/windows.tsx"),
  route("windows/exceptions", "routes/windows.exceptions.tsx"),
  route("windows/expected", "routes/windows.expected.tsx"),
  route("national", "routes/national.tsx"),
  route("national/figures", "routes/national.figures.tsx"),
  route("integrity", "routes/integrity.tsx"),

  // For other programs
  route("developers", "routes/developers.tsx"),
  route("api/v1/figures", "routes/api.v1.figures.ts"),
  route("api/v1/areas", "routes/api.v1.areas.ts"),
  route("api/v1/indicators", "routes/api.v1.indicators.ts"),
  route("api/v1/observations", "routes/api.v1.observations.ts"),
  route("api/v1/openapi.json", "routes/api.v1.openapi.ts"),
  route("api/v1/enterprises", "routes/api.v1.enterprises.ts"),

  // Whatever else was asked for
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
