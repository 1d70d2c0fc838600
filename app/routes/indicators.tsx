import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/root/page-meta.ts";
import { dictionaryPage } from "./indicators/dictionary-page.server.ts";
import { DictionaryPage } from "./indicators/dictionary-page.tsx";

// Text to read, find in and print: no script is needed.
export const handle = { plain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export function loader({ request }: LoaderFunctionArgs) {
  return dictionaryPage(request);
}

export default function IndicatorsPage() {
  return <DictionaryPage page={useLoaderData<typeof loader>()} />;
}
