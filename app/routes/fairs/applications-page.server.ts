import type { Viewer } from "#app/domain/access/viewer.ts";
import { listApplications } from "#app/domain/fairs/application-list.server.ts";
import { APPLICATION_STATES, asApplicationState } from "#app/domain/fairs/application-states.ts";
import { readFair, readsApplications } from "#app/domain/fairs/fair.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { readApplications } from "./applications-shape.server.ts";
import { fairWords } from "./fair-words.server.ts";
import { fairFrame } from "./frame.server.ts";

/** The applications of a fair that the viewer reads, narrowed down, a page at a time. Null when it is not there. */
export async function applicationsPage(viewer: Viewer, code: string, parameters: URLSearchParams) {
  const fair = readsApplications(viewer) ? await readFair(viewer, code) : null;
  if (!fair) return null;
  const chosen = {
    q: parameters.get("q") ?? "",
    province: parameters.get("province") ?? "",
    category: parameters.get("category") ?? "",
    state: asApplicationState(parameters.get("state")) ?? "",
  };
  const after = Number(parameters.get("after")) || null;
  const state = asApplicationState(parameters.get("state"));
  const list = await listApplications(viewer, code, { ...chosen, state, after });
  if (!list) return null;
  const t = translator(viewer.language);
  const words = await fairWords(viewer);
  return {
    frame: await fairFrame(viewer, fair, "applications"),
    chosen,
    provinces: words.provinces,
    categories: words.categories,
    states: APPLICATION_STATES.filter((state) => state !== "draft").map((value) => ({
      value,
      label: t(`fairApplications:state.${value}`),
    })),
    rows: readApplications(viewer, code, list.applications, words),
    next: list.next ? paths.fairPart(code, "applications", { ...chosen, after: list.next }) : null,
    previous: after ? paths.fairPart(code, "applications", chosen) : null,
  };
}
