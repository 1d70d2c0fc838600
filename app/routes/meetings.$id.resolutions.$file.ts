import type { LoaderFunctionArgs } from "@remix-run/node";
import { actionsOf, readAgenda, resolutionsOf } from "#app/domain/meetings/agenda.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { numberIn } from "./meetings/answer.ts";
import { itemView } from "./meetings/meeting-page.server.ts";
import { sendPdf } from "./meetings/send-pdf.server.ts";
import { bodyTitle, wordsOf } from "./meetings/words.server.ts";

/** One resolution as a PDF, to be sent to whoever has to act on it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const id = found(numberIn(params.id));
  const wanted = found(numberIn(/^(\d+)\.pdf$/.exec(params.file ?? "")?.[1]));
  const meeting = found(await readMeeting(viewer, id));
  const resolutions = await resolutionsOf(viewer, id);
  const resolution = found(resolutions.find((each) => each.id === wanted));
  const item = found((await readAgenda(viewer, id)).find((each) => each.id === resolution.itemId));
  const words = wordsOf(viewer);
  const body = found(meeting.bodies.find((each) => each.committeeId === resolution.committeeId));
  const view = found(
    itemView(item, { meeting, resolutions, actions: await actionsOf(viewer, id) }, words).resolutions.find(
      (each) => each.id === wanted,
    ),
  );
  return sendPdf(`resolution-${resolution.number}-${resolution.fiscalYear}`, {
    title: `${words.t("meetings:pdf.excerpt")} ${view.number}`,
    language: viewer.language,
    meta: [bodyTitle(body, words), words.t("meetings:minutes.day", { date: words.day(meeting.heldOn, "long") })],
    blocks: [
      { kind: "heading", text: `${words.t("meetings:agenda.number", { number: item.number })} ${item.titleTh}` },
      { kind: "paragraph", text: view.text },
      ...(view.votes ? [{ kind: "paragraph", text: view.votes } as const] : []),
      ...(view.supersededBy
        ? [
            {
              kind: "paragraph",
              text: words.t("meetings:resolution.superseded", { number: view.supersededBy }),
            } as const,
          ]
        : []),
      ...(view.actions.length
        ? [
            { kind: "heading", text: words.t("meetings:action.title") } as const,
            { kind: "list", items: view.actions.map((action) => `${action.task} (${action.line})`) } as const,
          ]
        : []),
    ],
  });
}
