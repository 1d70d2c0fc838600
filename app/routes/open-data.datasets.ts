import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishedYears } from "#app/domain/open-data/published-years.server.ts";
import { freshAnswer } from "#app/http/api-answer.server.ts";
import { datasetList } from "./open-data/dataset-list.server.ts";

/** The datasets for catalogues to take over, in the manner of CKAN. */
export async function loader({ request }: LoaderFunctionArgs) {
  const list = datasetList(await publishedYears(), new URL(request.url).origin);
  return freshAnswer(request, { rows: list, isPublic: true }, "application/json", () => JSON.stringify(list));
}
