import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { found } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { numberIn } from "./meetings/answer.ts";
import { calendarText } from "./meetings/calendar.ts";
import { titleOf, wordsOf } from "./meetings/words.server.ts";

/** A called meeting for the reader's own calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const meeting = found(await readMeeting(viewer, found(numberIn(params.id))));
  const at = found(meeting.calledAt);
  const { origin, hostname } = new URL(request.url);
  const text = calendarText({
    uid: `meeting-${meeting.id}@${hostname}`,
    stamp: at,
    date: meeting.heldOn,
    startsAt: meeting.startsAt,
    title: titleOf(meeting, wordsOf(viewer)),
    place: meeting.placeTh,
    url: origin + paths.meeting(meeting.id),
    cancelled: meeting.state === "cancelled",
    sequence: meeting.version,
  });
  const content = new TextEncoder().encode(text);
  return sendFile(
    { name: `meeting-${meeting.id}.ics`, mediaType: "text/calendar; charset=utf-8", content },
    "attachment",
  );
}
