import type { MetaDescriptor } from "@remix-run/node";

const PORTAL = "ฟันเฟือง Fanfueang";

/**
 * The title of a page. Loaders answer it in the reader's language, because a route's `meta` has no translator:
 * `export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title)`.
 */
export function pageMeta(title?: string | null): MetaDescriptor[] {
  return [{ title: title ? `${title} · ${PORTAL}` : PORTAL }];
}
