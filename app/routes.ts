import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the portal, grouped by area: the table of contents. */
export default [
  index("routes/landing.tsx"),

  // The picture of the whole
  route("map/thailand.svg", "routes/map/shapes.ts"),
  route("about", "routes/about.tsx"),

  // Signing in and the reader's own choices
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("language", "routes/language.tsx"),
  route("theme", "routes/theme.tsx"),
  route("account", "routes/account.tsx"),

  // Reporting units, and what they report
  route("units", "routes/units.tsx"),
  route("units/:code", "routes/units.$code.tsx"),
  route("reports/:unit/:period/:form", "routes/reports.$unit.$period.$form.tsx"),
  route("reports/:unit/:period/:form/draft", "routes/reports.$unit.$period.$form.draft.ts"),

  // For other programs
  route("api/v1/enterprises", "routes/api.v1.enterprises.ts"),

  // Whatever else was asked for
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
