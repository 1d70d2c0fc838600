import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { numberIn } from "./meetings/answer.ts";
import { DocumentBlocks } from "./meetings/document-blocks.tsx";
import { MeetingHead } from "./meetings/meeting-head.tsx";
import { minutesDocument } from "./meetings/minutes-document.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data && `${data.title} ${data.head.title}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await minutesDocument(await viewerOf(request), found(numberIn(params.id))));
}

export default function MinutesPage() {
  const document = useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  return (
    <div className="flex flex-col gap-5">
      <MeetingHead page={document.head} current="minutes" />
      <article className="flex flex-col gap-5" aria-label={document.title}>
        <p className="font-semibold text-ink-soft">{document.meta.at(-1)}</p>
        <DocumentBlocks blocks={document.blocks} />
        {document.head.reads && (
          <div className="mt-10 grid max-w-prose break-inside-avoid gap-8 sm:grid-cols-2">
            {(["signature", "checked"] as const).map((who) => (
              <p key={who} className="border-t border-line-strong pt-2 text-center text-sm text-ink-soft">
                {t(`minutes.${who}`)}
              </p>
            ))}
          </div>
        )}
      </article>
    </div>
  );
}
