import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { keyOf } from "./entry/route-key.ts";
import { takeStepOf } from "./review/decide.server.ts";
import { loadReview } from "./review/load-review.server.ts";
import { ReviewPage, reviewMeta } from "./review/review-page.tsx";

export const meta = reviewMeta;

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadReview(request, keyOf(params));
}

export function action({ request, params }: ActionFunctionArgs) {
  return takeStepOf(request, keyOf(params), "acceptance");
}

export default ReviewPage;
